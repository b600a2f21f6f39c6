// The engine in its worker.
//
// Asked:    {id, text, options}  answered by  {id, analysis: "JSON"} or {id, error: "message"}; on the way
//           there is {id, progress: {stage, loaded, total}}, with id 0 while the engine loads; and for a long text
//           that is asked about with early: true, {id, opening: "JSON"}: what is found in its first blocks.

const progress = (id, stage, loaded, total) => postMessage({ id, progress: { stage, loaded, total } });

const beside = (name) => fetch(new URL(name, import.meta.url));

// Nothing waits for anything: the program is asked for before the script that compiles it is there.
const program = beside("mailuo-reader_bg.wasm");
const loading = import("./mailuo-reader.js").then(async (script) => {
  await script.default({ module_or_path: program });
  const loading = new script.Loading();
  loading.warm();
  return loading;
});

/** How often the page hears of bytes that arrive, in milliseconds: each time it draws. */
const OFTEN = 100;

// A file of knowledge, its bytes counted as they arrive, decoded while others are on their way.
async function load(name, stage) {
  const response = await beside(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const total = Number(response.headers.get("content-length")) || 0;
  const chunks = [];
  let [loaded, told] = [0, performance.now()];
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    if (performance.now() - told < OFTEN) continue;
    told = performance.now();
    progress(0, stage, loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
  (await loading)[stage](bytes);
}

const ready = Promise.all([
  load("lexicon.bin", "lexicon"),
  load("names.bin", "names"),
  load("themes.tsv", "themes"),
]).then(async () => {
  progress(0, "engine", 1, 1);
  return (await loading).engine();
});
// Each request tells of a failure by itself; without this the browser would tell of it once more.
ready.catch(() => {});
loading.catch(() => {});

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
