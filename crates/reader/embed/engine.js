// One worker for all articles of a page: requests by number; it ends with its last user.

/** @type {Worker | undefined} */
let worker;
let users = 0;
let last = 0;
/** @type {Map<number, {resolve: Function, reject: Function, progress: Function}>} */
const waiting = new Map();

/** How long the worker waits for the next page of a site that swaps its pages in place, in milliseconds. */
const LINGER = 3000;

/**
 * Tells that somebody needs the engine; what it returns tells, once, that they don't any more, and whether somebody
 * else may soon.
 */
export function join() {
  users++;
  let here = true;
  return (soon = false) => {
    if (!here) return;
    here = false;
    if (--users > 0) return;
    const end = () => users === 0 && stop(new DOMException("the engine has stopped", "AbortError"));
    if (soon) setTimeout(end, LINGER);
    else end();
  };
}

/**
 * The analysis of `text`, offsets in UTF-16 units.
 * @param {string} text
 * @param {object} options as `Mailuo.analyze` takes them
 * @param {(stage: string) => void} progress hears what the engine is at
 */
export function ask(text, options, progress) {
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject, progress });
    try {
      worker ??= start();
      worker.postMessage({ id, text, options: JSON.stringify(options) });
    } catch (error) {
      stop(error);
    }
  });
}

function start() {
  const here = new URL(import.meta.url).origin === self.origin;
  // Written out in one piece, so that bundlers see a worker and take it along.
  const worker = here
    ? new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "mailuo" })
    : startElsewhere();
  worker.addEventListener("message", ({ data }) => hear(data));
  worker.onerror = (event) => {
    event.preventDefault();
    stop(new Error(event.message || "the worker could not be started"));
  };
  return worker;
}

function startElsewhere() {
  const address = import.meta.url.replace(/[^/]*$/, "worker.js");
  const script = URL.createObjectURL(new Blob([elsewhere(address)], { type: "text/javascript" }));
  const worker = new Worker(script, { type: "classic", name: "mailuo" });
  worker.addEventListener("message", () => URL.revokeObjectURL(script), { once: true });
  return worker;
}

/**
 * No browser starts a worker from another site's address, but a worker of this page may import one: as it runs, since
 * what it imports before counts as a worker for the page's policy. What is asked meanwhile waits. It is a classic script,
 * since a sandboxed frame starts no other from a blob.
 */
const elsewhere = (address) => `const early = [];
onmessage = (event) => early.push(event);
import(${JSON.stringify(address)}).then(() => early.forEach((event) => onmessage(event)), reportError);`;

function hear({ id, analysis, error, progress }) {
  if (progress) {
    const hearers = id ? [waiting.get(id)] : waiting.values();
    for (const asked of hearers) asked?.progress(progress.stage);
    return;
  }
  const asked = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) asked?.resolve(JSON.parse(analysis));
  // What failed to load stays failed in that worker: the next one tries anew.
  else stop(new Error(error), asked);
}

function stop(why, first) {
  worker?.terminate();
  worker = undefined;
  first?.reject(why);
  const left = [...waiting.values()];
  waiting.clear();
  for (const { reject } of left) reject(why);
}
