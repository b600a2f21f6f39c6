// The page in an iframe: an article by its address, which tells the page around it how high it is.
//
// Messages, both ways: {source: "mailuo", v: 1, type, id, …}.
//   out: ready · height {height} · select {name, kind} · error {message}     in: hello · theme {theme}
// Nothing but `ready` is told to a page that did not say hello.

import "./mailuo.js";

const policy = document.createElement("meta");
policy.httpEquiv = "Content-Security-Policy";
const { origin: own } = new URL(import.meta.url);
policy.content = `script-src ${own} 'wasm-unsafe-eval'; worker-src ${own} blob:`;
document.head.append(policy);

const asked = new URLSearchParams(location.search);
const article = document.createElement("mailuo-article");
for (const name of ["src", "theme", "lang", "panels", "corrections", "themes"]) {
  if (asked.has(name)) article.setAttribute(name, asked.get(name));
}
if (asked.has("compact")) article.setAttribute("compact", "");
if (asked.has("lang")) document.documentElement.lang = asked.get("lang");
document.documentElement.dataset.theme = asked.get("theme") ?? "auto";
if (asked.get("embed") === "1") document.documentElement.classList.add("is-embedded");
document.querySelector("main").append(article);

const id = asked.get("id") ?? "";
/** The origin of the page that said hello. */
let host;
const tell = (type, detail, to = host) => {
  if (to) parent.postMessage({ source: "mailuo", v: 1, type, id, ...detail }, to);
};

let told = 0;
function measure() {
  const height = Math.ceil(document.querySelector("main").getBoundingClientRect().height);
  if (height !== told && host) tell("height", { height: (told = height) });
}
new ResizeObserver(measure).observe(document.querySelector("main"));

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || source === self || data?.source !== "mailuo" || data.v !== 1) return;
  // Only a page of an opaque origin has no address to answer to.
  host = origin === "null" ? "*" : origin;
  if (data.type === "hello") told = 0;
  if (data.type === "theme" && typeof data.theme === "string") {
    article.setAttribute("theme", data.theme);
    document.documentElement.dataset.theme = data.theme;
  }
  measure();
});
article.addEventListener("mailuo-select", ({ detail: { entity } }) => tell("select", { name: entity?.name ?? null, kind: entity?.type ?? null }));
article.addEventListener("mailuo-error", ({ detail: { message } }) => tell("error", { message }));
if (parent !== self) tell("ready", {}, "*");
