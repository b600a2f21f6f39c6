// The engine in its worker.
//
// Asked:    {id, text, options}  answered by  {id, analysis: "JSON"} or {id, error: "message"}; on the way
//           there is {id, progress: {stage, loaded, total}}, with id 0 while the engine loads.
import init, { Mailuo } from "./mailuo-reader.js";

const progress = (id, stage, loaded, total) => postMessage({ id, progress: { stage, loaded, total } });

// A file of knowledge beside this one, its bytes counted as they arrive.
async function load(name, stage) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const total = Number(response.headers.get("content-length")) || 0;
  const chunks = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    progress(0, stage, loaded, total);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const ready = Promise.all([
  load("lexicon.bin", "lexicon"),
  load("names.bin", "names"),
  load("themes.tsv", "themes"),
  init(),
]).then(([lexicon, names, themes]) => {
  progress(0, "engine", 1, 1);
  return new Mailuo(lexicon, names, themes);
});
// Each request tells of a failure by itself; without this the browser would tell of it once more.
ready.catch(() => {});

onmessage = async ({ data: { id, text, options } }) => {
  try {
    const engine = await ready;
    progress(id, "analyze", 0, 1);
    postMessage({ id, analysis: engine.analyze(text, options ?? "{}") });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
