// Mailuo in a browser, in a worker or in a bundler's output: files are fetched, the program compiles as it arrives.

import { library } from "./library.js";
import { home } from "./place.js";

export const { init, analyze, analyzeJson } = library((url) => fetch(url), home);
