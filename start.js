// Stands in the HTML behind the text and waits until it is painted, so that nothing takes the network or the processor
// from it: then the engine starts to load, and the page's program, which takes it over.
(async () => {
  await new Promise((painted) => {
    // In a tab behind another nothing is painted; and what a browser does not tell is not waited for long.
    const unseen = () => document.hidden && painted();
    document.addEventListener("visibilitychange", unseen);
    unseen();
    const seen = (paints) => paints.getEntriesByName("first-contentful-paint").length && painted();
    new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
    setTimeout(painted, 1000);
  });
  const { engine: script, files, first, offline, page } = document.documentElement.dataset;
  // A worker takes a while to begin, and it waits for this thread: what it loads is asked for here, and handed to it.
  const worker = new Worker(script, { type: "module", name: "fed" });
  // Where that fails the page starts one itself, and hears why.
  worker.onerror = () => delete globalThis.engine;
  globalThis.engine = worker;
  const hand = (stage, file, also) => worker.postMessage({ stage, file }, also);
  const fail = (stage, why) => worker.postMessage({ stage, error: String(why?.message ?? why) });

  // Compiled while it comes, where the host says what it is.
  const compiled = async (response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const streams = response.headers.get("content-type") === "application/wasm";
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  // Knowledge, with how much of it is there: the browser tells that by itself, so that no script runs for every chunk.
  const load = (stage, address) => {
    const request = Object.assign(new XMLHttpRequest(), { responseType: "arraybuffer" });
    request.onprogress = ({ loaded, total }) => worker.postMessage({ stage, loaded, total });
    request.onerror = () => fail(stage, address);
    request.onload = () => {
      if (request.status === 200) hand(stage, request.response, [request.response]);
      else fail(stage, `${address}: ${request.status}`);
    };
    request.open("GET", address);
    request.send();
  };

  const { program, ...knowledge } = Object.fromEntries(files.split(" ").map((file) => file.split("=")));
  fetch(program).then(compiled).then((file) => hand("program", file), (why) => fail("program", why));
  for (const [stage, address] of Object.entries(knowledge)) load(stage, address);

  // So are the list of articles and the first one, for the page; unless something is wanted that only the page knows of,
  // the engine begins with that before the page has come to ask for it.
  const ahead = ["articles/index.json", first].filter(Boolean).map((address) => [address, fetch(address)]);
  globalThis.fetched = Object.fromEntries(ahead);
  const hasThemes = () => {
    try {
      return Boolean(localStorage.getItem("mailuo.panels"));
    } catch {
      return false;
    }
  };
  if (first && !location.hash && !hasThemes()) {
    const text = async (response) => response.ok && worker.postMessage({ ahead: await response.clone().text() });
    globalThis.fetched[first].then(text).catch(() => {});
  }

  // Once the engine is at rest, what was loaded is kept for visits without a network.
  const keep = (_, watch) => {
    if (document.body?.dataset.state === "loading") return;
    watch.disconnect();
    navigator.serviceWorker?.register(offline).catch(() => {});
  };
  if (offline) new MutationObserver(keep).observe(document, { subtree: true, attributeFilter: ["data-state"] });

  const [glue, wasm] = page.split(" ");
  await (await import(glue)).default({ module_or_path: wasm });
})();
