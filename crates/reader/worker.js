// The engine in its worker.
//
// Asked:    {id, text, options}  answered by  {id, analysis: "JSON"} or {id, error: "message"}; on the way
//           there is {id, progress: {stage, loaded, total}}, with id 0 while the engine loads; and for a long text
//           that is asked about with early: true, {id, opening: "JSON"}: what is found in its first blocks.

const progress = (id, stage, loaded, total) => postMessage({ id, progress: { stage, loaded, total } });

const beside = (name) => fetch(new URL(name, import.meta.url));

// A file of knowledge, its bytes counted as they arrive.
async function load(name, stage) {
  const response = await beside(name);
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

// Nothing waits for anything: the program is asked for before the script that compiles it is there.
const program = beside("mailuo-reader_bg.wasm");
const script = import("./mailuo-reader.js").then(async (script) => {
  await script.default({ module_or_path: program });
  return script;
});

const ready = Promise.all([
  script,
  load("lexicon.bin", "lexicon"),
  load("names.bin", "names"),
  load("themes.tsv", "themes"),
]).then(([{ Mailuo }, ...knowledge]) => {
  progress(0, "engine", 1, 1);
  return new Mailuo(...knowledge);
});
// Each request tells of a failure by itself; without this the browser would tell of it once more.
ready.catch(() => {});

onmessage = async ({ data: { id, text, options, early } }) => {
  try {
    const engine = await ready;
    progress(id, "analyze", 0, 1);
    const hear = early ? (opening) => postMessage({ id, opening }) : undefined;
    postMessage({ id, analysis: engine.analyze(text, options ?? "{}", hear) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
