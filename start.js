// Stands in the HTML behind the text and waits until it is painted, so that nothing takes the network or the processor
// from it: then the page's program starts, with what it needs for its first picture, and the engine.
(async () => {
  const { engine, files, first, prepared, offline, page } = document.documentElement.dataset;

  const painted = () =>
    new Promise((painted) => {
      // In a tab behind another nothing is painted; and what a browser does not tell is not waited for long.
      const unseen = () => document.hidden && painted();
      document.addEventListener("visibilitychange", unseen);
      unseen();
      setTimeout(painted, 1000);
      const seen = (paints) => paints.getEntriesByName("first-contentful-paint").length && painted();
      new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
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
  const loaded = (address, tell) =>
    new Promise((resolve, reject) => {
      const request = Object.assign(new XMLHttpRequest(), { responseType: "arraybuffer", onprogress: tell });
      request.onerror = () => reject(address);
      request.onload = () => (request.status === 200 ? resolve(request.response) : reject(`${address}: ${request.status}`));
      request.open("GET", address);
      request.send();
    });

  const hasThemes = () => {
    try {
      return Boolean(localStorage.getItem("mailuo.panels"));
    } catch {
      return false;
    }
  };

  // A worker takes a while to begin, and it waits for this thread: what it loads is asked for here, and handed to it.
  const start = () => {
    const worker = new Worker(engine, { type: "module", name: "fed" });
    // Where that fails the page starts one itself, and hears why.
    worker.onerror = () => delete globalThis.engine;
    globalThis.engine = worker;
    const feed = (stage, coming) =>
      coming.then(
        (file) => worker.postMessage({ stage, file }, file instanceof ArrayBuffer ? [file] : []),
        (why) => worker.postMessage({ stage, error: String(why?.message ?? why) }),
      );
    const load = () => {
      const [[, program], ...knowledge] = files.split(" ").map((file) => file.split("="));
      const feeding = [feed("program", compiled(fetch(program)))];
      for (const [stage, address] of knowledge) {
        const tell = ({ loaded, total }) => worker.postMessage({ stage, loaded, total });
        feeding.push(feed(stage, loaded(address, tell)));
      }
      return Promise.all(feeding);
    };
    const ready = new Promise((resolve) => {
      const look = () => document.body.dataset.state === "ready" && resolve();
      new MutationObserver(look).observe(document.body, { attributeFilter: ["data-state"] });
    });

    // The first article comes with its analysis. Where that is all that will be asked at first, the worker answers with
    // it, and the engine loads when the page is at rest, or the worker wants it.
    let came;
    if (prepared && !location.hash && !hasThemes()) {
      feed("prepared", good(fetch(prepared)).then((response) => response.arrayBuffer()));
      const wanted = new Promise((resolve) => {
        worker.addEventListener("message", ({ data }) => data.wantsEngine && resolve());
      });
      came = Promise.race([ready, wanted]).then(load);
    } else {
      feed("prepared", Promise.reject("not asked for"));
      came = load();
    }
    // What was loaded is kept for visits without a network.
    const keep = () => navigator.serviceWorker?.register(offline).catch(() => {});
    if (offline) Promise.all([ready, came]).then(keep);
  };

  // Whatever a browser lacks, the page's program starts, and tells what is missing.
  await painted().catch(() => {});
  try {
    start();
  } catch {}
  // The list of articles and the first one, for the page.
  const ahead = ["articles/index.json", first].filter(Boolean).map((address) => [address, fetch(address)]);
  globalThis.fetched = Object.fromEntries(ahead);
  const [glue, wasm] = page.split(" ");
  await (await import(glue)).default({ module_or_path: wasm });
})();
