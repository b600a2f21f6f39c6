// Stands in the HTML behind the text and waits until it is painted, so that nothing takes the network or the processor
// from it: then the page's program starts, with what it needs for its first picture, and the engine.
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
  const { engine, files, first, prepared, offline, page } = document.documentElement.dataset;
  // A worker takes a while to begin, and it waits for this thread: what it loads is asked for here, and handed to it.
  const worker = new Worker(engine, { type: "module", name: "fed" });
  // Where that fails the page starts one itself, and hears why.
  worker.onerror = () => delete globalThis.engine;
  globalThis.engine = worker;
  const hand = (stage, file, also) => worker.postMessage({ stage, file }, also);
  const fail = (stage, why) => worker.postMessage({ stage, error: String(why?.message ?? why) });
  const told = (what) =>
    new Promise((resolve) => worker.addEventListener("message", ({ data }) => what(data) && resolve()));
  const rest = new Promise((resolve) => {
    const look = () => document.body.dataset.state !== "loading" && resolve();
    new MutationObserver(look).observe(document.body, { attributeFilter: ["data-state"] });
  });

  const good = async (asked) => {
    const response = await asked;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response;
  };

  // Compiled while it comes, where the host says what it is.
  const compiled = async (asked) => {
    const response = await good(asked);
    const streams = response.headers.get("content-type") === "application/wasm";
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  // Knowledge, with how much of it is there: the browser tells that by itself, so that no script runs for every chunk.
  const loaded = (stage, address) =>
    new Promise((resolve, reject) => {
      const request = Object.assign(new XMLHttpRequest(), { responseType: "arraybuffer" });
      request.onprogress = ({ loaded, total }) => worker.postMessage({ stage, loaded, total });
      request.onerror = () => reject(address);
      request.onload = () => (request.status === 200 ? resolve(request.response) : reject(`${address}: ${request.status}`));
      request.open("GET", address);
      request.send();
    });

  const loadEngine = () => {
    const [[, program], ...knowledge] = files.split(" ").map((file) => file.split("="));
    const feeding = [compiled(fetch(program)).then((file) => hand("program", file), (why) => fail("program", why))];
    for (const [stage, address] of knowledge) {
      feeding.push(loaded(stage, address).then((file) => hand(stage, file, [file]), (why) => fail(stage, why)));
    }
    return Promise.all(feeding);
  };

  // The list of articles and the first one, for the page.
  const ahead = ["articles/index.json", first].filter(Boolean).map((address) => [address, fetch(address)]);
  globalThis.fetched = Object.fromEntries(ahead);

  // The first article comes with its analysis. Where that is all that will be asked at first, the worker answers with it,
  // and the engine loads when the page is at rest, or the worker wants it.
  const hasThemes = () => {
    try {
      return Boolean(localStorage.getItem("mailuo.panels"));
    } catch {
      return false;
    }
  };
  let engineCame;
  if (prepared && !location.hash && !hasThemes()) {
    const text = good(globalThis.fetched[first]).then((response) => response.clone().text());
    const analysis = good(fetch(prepared)).then((response) => response.arrayBuffer());
    Promise.all([text, analysis]).then(
      ([text, analysis]) => hand("prepared", { text, analysis: new Uint8Array(analysis) }, [analysis]),
      (why) => fail("prepared", why),
    );
    engineCame = Promise.race([rest, told(({ wantsEngine }) => wantsEngine)]).then(loadEngine);
  } else {
    fail("prepared", "not asked for");
    engineCame = loadEngine();
  }

  // What the page asks for from then on it tells its reader of (requests.rs).
  Promise.all([rest, engineCame]).then(() => performance.mark("mailuo.loaded"));
  // Once the engine is at rest, what was loaded is kept for visits without a network.
  const keep = () => navigator.serviceWorker?.register(offline).catch(() => {});
  if (offline) Promise.all([rest, told(({ progress }) => progress?.stage === "engine")]).then(keep);

  const [glue, wasm] = page.split(" ");
  await (await import(glue)).default({ module_or_path: wasm });
})();
