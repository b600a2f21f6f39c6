// Stands in the HTML and runs before anything is painted: the page is set as the reader chose, the engine starts to
// load, and the page's program takes it over.
{
  const chosen = document.documentElement.dataset;
  const { engine: script, offline } = chosen;
  try {
    for (const field of (localStorage.getItem("mailuo.settings") ?? "").split(" ")) {
      const [name, value] = field.split("=");
      if (value) chosen[name] = value;
    }
  } catch {
    // A browser that keeps nothing has nothing chosen.
  }
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
}
