// The engine in its worker.
//
// Asked:    {id, text, options}  answered by  {id, analysis: "JSON"} or {id, error: "message"}; on the way
//           there is {id, progress: {stage, loaded, total}}, with id 0 while the engine loads; and for a long text
//           that is asked about with early: true, {id, opening: "JSON"}: what is found in its first blocks.
//           Who asks with parts: true gets both in parts, {id, analysis: bytes of JSON, more}, offsets in bytes.
//           {ahead: text} is answered by nothing: it is likely to be asked about next, in parts and without options.
// Fed:      a worker takes a while to begin, so who starts it may have asked for its files by then. One named "fed" asks
//           for none: it gets {stage, file} (the compiled program, or an ArrayBuffer) or {stage, error} for each, and
//           before it {stage, loaded, total} in bytes.

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

/** From how many UTF-16 units on a text's opening is told first, so that nothing is done ahead of that. */
const LONG = 20_000;
/** What was done ahead of a question: its text, and the messages that answer it. */
let ahead = {};

async function begin(text) {
  const engine = await ready;
  if (text.length >= LONG) return;
  const answers = [];
  engine.tell(text, "{}", false, (analysis, _, more) => answers.push({ analysis, more }));
  ahead = { text, answers };
}

/** Answers in parts. */
function tell(engine, id, text, options, early) {
  const isDone = ahead.text === text && options === "{}";
  const post = (answer, part) => postMessage({ id, ...answer }, [part.buffer]);
  if (isDone) for (const answer of ahead.answers) post(answer, answer.analysis);
  else engine.tell(text, options, early, (part, isOpening, more) => post({ [isOpening ? "opening" : "analysis"]: part, more }, part));
  ahead = {};
}

onmessage = async ({ data }) => {
  if (data.stage) return feed(data);
  if (data.ahead) return begin(data.ahead).catch(() => {});
  const { id, text, options = "{}", early = false, parts } = data;
  try {
    const engine = await ready;
    progress(id, "analyze", 0, 1);
    if (parts) return tell(engine, id, text, options, early);
    const hear = early ? (opening) => postMessage({ id, opening }) : undefined;
    postMessage({ id, analysis: engine.analyze(text, options, hear) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
