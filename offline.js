// Keeps the page on the reader's device: after the first visit it opens without a network, and asks for nothing.
//
// `cargo xtask` fills in the next two lines; a change of any file makes another version. The browser looks for one
// at every visit, in the background, and it serves from the visit after.
const VERSION = "mailuo-";
const FILES = [];

// A name with a hash in it means the same for ever: what an earlier version has kept need not be fetched again.
const LASTING = /-[0-9a-f]{16}(_bg)?\.\w+$/;

async function keep() {
  const cache = await caches.open(VERSION);
  const put = async (file) => {
    const lasting = LASTING.test(file);
    const response = (lasting && (await caches.match(file))) || (await fetch(file, { cache: lasting ? "default" : "no-cache" }));
    if (response.status !== 200) throw new Error(`${file}: ${response.status}`);
    await cache.put(file, response);
  };
  await Promise.all(FILES.map(put));
  await skipWaiting();
}

async function forget() {
  const old = (await caches.keys()).filter((name) => name.startsWith("mailuo-") && name !== VERSION);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const cache = await caches.open(VERSION);
  const kept = await cache.match(request, { ignoreSearch: request.mode === "navigate" });
  if (kept) return kept;
  // What only some readers need, such as the opener of files, is kept once it was asked for.
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request, response.clone());
  return response;
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forget()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});
