// The package's own files. Bundlers know `new URL("…", import.meta.url)` and take the files along, so each address
// is written out. `cargo xtask dist` puts in the names that tell what is in the files.

export const here = {
  module: new URL("./mailuo-reader_bg.wasm", import.meta.url),
  lexicon: new URL("./lexicon.bin", import.meta.url),
  names: new URL("./names.bin", import.meta.url),
  themes: new URL("./themes.tsv", import.meta.url),
};

// What they are called in the package, for those who keep them in another folder.
export const called = {
  lexicon: "lexicon.bin",
  names: "names.bin",
  themes: "themes.tsv",
};
