// Names and statements of the text in the field, found in a worker; with `?here` in the page's address on the page.

import { analyze, init, type Analysis } from "mailuo";
import { createWorker } from "mailuo/worker";

const form = document.querySelector("form");
const output = document.querySelector("output");
if (!form || !output) throw new Error("the page is not as it was");

const read = new URLSearchParams(location.search).has("here") ? await onThePage() : inAWorker();

async function onThePage(): Promise<(text: string) => Promise<Analysis>> {
  await init();
  return async (text) => analyze(text);
}

function inAWorker(): (text: string) => Promise<Analysis> {
  const worker = createWorker();
  return (text) => worker.analyze(text);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = new FormData(form).get("text");
  const { entities, quotes } = await read(String(text));
  const lines = [
    ...entities.map(({ name, type }) => `${name} · ${type}`),
    ...quotes.map(({ speaker, text }) => `${speaker}：${text}`),
  ];
  output.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
});

// The form may be used from now on.
form.dataset.ready = "";
