// Varied text to measure with: articles, one after the other, none of them twice. `node varied.mjs SHARED OUT` writes it.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The files of a folder whose names end so, in their order, as text.
const texts = (folder, end) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));

/** Raw articles, annotated ones and news as in SHARED, about 360,000 characters; then newspapers of 1998, a million. */
export function varied(shared) {
  const blocks = (json) => JSON.parse(json).blocks.map((block) => block.text).join("\n");
  const untagged = (text) => text.replace(/⟦([^|⟧]*)\|[^⟧]*⟧/g, "$1");
  const joined = (text) => text.replaceAll(" ", "");
  const articles = [
    ...texts(join(shared, "gold/raw"), ".txt"),
    ...texts(join(shared, "gold/training"), ".json").map(blocks),
    ...texts(join(shared, "corpora/ner"), ".txt").map(untagged),
  ];
  const newspapers = texts(join(shared, "corpora/segmentation"), ".txt").map(joined);
  return { articles: articles.join("\n\n"), all: [...articles, ...newspapers].join("\n\n") };
}

const [, script, shared, out] = process.argv;
if (script === fileURLToPath(import.meta.url)) writeFileSync(out, varied(shared).articles);
