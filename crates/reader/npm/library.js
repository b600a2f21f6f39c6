// What the package's entries share: loading the engine once, and asking it. They differ in how a file is opened.

import start, { Mailuo } from "./mailuo-reader.js";
import { called, here } from "./files.js";
import { isPlace, within } from "./place.js";

/** The library over `open`, which takes a URL and gives a Response or bytes; addresses are seen from `base()`. */
export function library(open, base) {
  let engine;
  let loading;

  async function opened(source) {
    const found = await (isPlace(source) ? open(new URL(source, base())) : source);
    if (typeof Response !== "undefined" && found instanceof Response && !found.ok) {
      throw new Error(`mailuo: ${found.url || source}: ${found.status}`);
    }
    return found;
  }

  async function bytes(source) {
    const found = await opened(source);
    const plain = ArrayBuffer.isView(found) ? found : new Uint8Array(await (found.arrayBuffer?.() ?? found));
    return new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength);
  }

  async function load({ data = {}, module = here.module } = {}) {
    const places = { ...here, ...(isPlace(data) ? within(data, called, base()) : data) };
    // Side by side: the program compiles while what it knows is on its way.
    const [, ...knowledge] = await Promise.all([
      opened(module).then((program) => start({ module_or_path: program })),
      bytes(places.lexicon),
      bytes(places.names),
      bytes(places.themes),
    ]);
    engine = new Mailuo(...knowledge);
  }

  function init(options) {
    // What failed may be tried again.
    loading ??= load(options).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  function analyzeJson(text, options = {}) {
    if (!engine) throw new Error("mailuo: await init() before the first text");
    return engine.analyze(String(text), JSON.stringify(options));
  }

  const analyze = (text, options) => JSON.parse(analyzeJson(text, options));
  return { init, analyze, analyzeJson };
}
