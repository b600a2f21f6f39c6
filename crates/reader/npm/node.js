// Mailuo in Node: files are read from the disk, or fetched where they lie on a server.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { library } from "./library.js";

const open = (url) => (url.protocol === "file:" ? readFile(url) : fetch(url));
// Paths are meant from where the program was started.
const home = () => pathToFileURL("./");

export const { init, analyze, analyzeJson } = library(open, home);
