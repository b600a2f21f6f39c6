// The page's end of the worker.

import { home, isPlace } from "./place.js";

const start = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

/** The engine in a worker of its own, so that no text holds up the page. */
export class MailuoWorker {
  #options;
  #worker;
  #waiting = new Map();
  #last = 0;

  constructor(options = {}) {
    this.#options = options;
    this.#ready();
  }

  /** The worker; one that broke is replaced. */
  #ready() {
    if (this.#worker) return this.#worker;
    const { data, module, worker = start } = this.#options;
    this.#worker = worker();
    this.#worker.onmessage = ({ data: { id, analysis, error } }) => {
      const asked = this.#waiting.get(id);
      if (!asked || (analysis === undefined && error === undefined)) return;
      if (error === undefined) asked.resolve(JSON.parse(analysis));
      else asked.reject(new Error(error));
    };
    this.#worker.onerror = (event) => {
      event.preventDefault?.();
      this.#stop(new Error(event.message || "mailuo: the worker could not be started"));
    };
    // The worker stands elsewhere than the page: it gets whole addresses.
    this.#worker.postMessage({ load: plain({ data: place(data), module: place(module) }) });
    return this.#worker;
  }

  #stop(why) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(why);
  }

  analyze(text, options = {}, { signal } = {}) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++this.#last;
      const abort = () => settle(reject)(signal.reason);
      const settle = (then) => (value) => {
        this.#waiting.delete(id);
        signal?.removeEventListener("abort", abort);
        then(value);
      };
      signal?.addEventListener("abort", abort);
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#ready().postMessage({ id, text: String(text), options: JSON.stringify(options) });
    });
  }

  close() {
    this.#stop(new Error("mailuo: the worker was closed"));
  }
}

export const createWorker = (options) => new MailuoWorker(options);

function place(source) {
  if (isPlace(source)) return new URL(source, home()).href;
  if (source?.constructor !== Object) return source;
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, place(value)]));
}

const plain = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
