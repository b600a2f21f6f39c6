// What runs before the page's program is there: the engine starts to load, and the page takes it over.
const { engine: script, offline } = document.documentElement.dataset;
globalThis.engine = new Worker(script, { type: "module" });
// Where that fails the page starts one itself, and hears why.
globalThis.engine.onerror = () => delete globalThis.engine;

// Once the engine is at rest, what was loaded is kept for visits without a network.
const keep = (_, watch) => {
  if (document.body?.dataset.state === "loading") return;
  watch.disconnect();
  navigator.serviceWorker?.register(offline).catch(() => {});
};
if (offline) new MutationObserver(keep).observe(document, { subtree: true, attributeFilter: ["data-state"] });
