// The engine in its worker.
//
// Asked:    {id, text, options}  answered by  {id, analysis: "JSON"} or {id, error: "message"}; on the way
//           there is {id, progress: {stage, loaded, total}}, with id 0 while the engine loads; and for a long text
//           that is asked about with early: true, {id, opening: "JSON"}: what is found in its first blocks.
//           Who asks with parts: true gets both in parts, {id, analysis: bytes of JSON, more}, offsets in bytes.
// Fed:      a worker takes a while to begin, so who starts it may have asked for its files by then. One named "fed" asks
//           for none: it gets {stage, file} (the compiled program, or an ArrayBuffer) or {stage, error} for each, and
//           before it {stage, loaded, total} in bytes. The stage "prepared" is an answer made before, a line with its text
//           as JSON and a line with the analysis: who asks for that text in parts and without options gets it, and the
//           engine need not be there; for all else the worker tells that it {wantsEngine: true}.

import start, { Loading } from "./mailuo-reader.js";

const progress = (id, stage, loaded, total) => postMessage({ id, progress: { stage, loaded, total } });

/** Who waits for a file that the worker is fed: by stage. */
const waiting = {};

async function file(stage, name) {
  if (self.name === "fed") return new Promise((resolve, reject) => (waiting[stage] = { resolve, reject }));
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return stage === "program" ? response : response.arrayBuffer();
}

const loading = start({ module_or_path: file("program", "mailuo-reader_bg.wasm") }).then(() => {
  const loading = new Loading();
  loading.warm();
  return loading;
});

// A file of knowledge, decoded while others are on their way.
async function load(stage, name) {
  const bytes = new Uint8Array(await file(stage, name));
  (await loading)[stage](bytes);
}

const ready = Promise.all([
  load("lexicon", "lexicon.bin"),
  load("names", "names.bin"),
  load("themes", "themes.tsv"),
]).then(async () => {
  progress(0, "engine", 1, 1);
  return (await loading).engine();
});
// Each request tells of a failure by itself; without this the browser would tell of it once more.
ready.catch(() => {});
loading.catch(() => {});

function feed({ stage, file, error, loaded, total }) {
  if (error) waiting[stage].reject(new Error(error));
  else if (file) waiting[stage].resolve(file);
  else progress(0, stage, loaded, total);
}

/** The answer made before and the text that it answers; empty where there is none. */
const prepared = self.name === "fed" ? made().catch(() => ({})) : {};

async function made() {
  const bytes = new Uint8Array(await file("prepared"));
  const end = bytes.indexOf(10);
  return { text: JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))), analysis: bytes.slice(end + 1) };
}

/** Answers in parts. */
function tell(engine, id, text, options, early) {
  engine.tell(text, options, early, (part, isOpening, more) => {
    postMessage({ id, [isOpening ? "opening" : "analysis"]: part, more }, [part.buffer]);
  });
}

onmessage = async ({ data }) => {
  if (data.stage) return feed(data);
  const { id, text, options = "{}", early = false, parts } = data;
  try {
    const known = await prepared;
    if (parts && options === "{}" && text === known.text) return postMessage({ id, analysis: known.analysis, more: false });
    if (self.name === "fed") postMessage({ wantsEngine: true });
    const engine = await ready;
    progress(id, "analyze", 0, 1);
    if (parts) return tell(engine, id, text, options, early);
    const hear = early ? (opening) => postMessage({ id, opening }) : undefined;
    postMessage({ id, analysis: engine.analyze(text, options, hear) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
