// How soon the text can be read, beside a plain page with the same article and nothing else: the first contentful
// paint of both, one after the other, each in a new Chromium on an empty profile; medians and their ratio, on localhost
// and at 10 Mbit/s + 40 ms. The harness must be there, as `cargo xtask bench` leaves it:
//
//     node target/bench/dist/mailuo/text.mjs [rounds]
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { launch } from "../../src/launch.mjs";
import { serve } from "../../src/server.mjs";

const rounds = Number(process.argv[2] ?? 15);
const dist = path.resolve(import.meta.dirname, "..");
const put = (name, text) => {
  fs.mkdirSync(path.dirname(`${dist}/${name}`), { recursive: true });
  fs.writeFileSync(`${dist}/${name}`, text);
};

const article = fs.readFileSync(`${dist}/mailuo/index.html`, "utf8").match(/<article[^]*<\/article>/)[0];
put("plain/index.html", `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>plain</title>${article}`);
// What is before the text, as a server would send it.
for (const name of ["plain/index.html", "mailuo/index.html", ...fs.readdirSync(`${dist}/mailuo`).filter((f) => /\.(css|js)$/.test(f)).map((f) => `mailuo/${f}`)])
  put(`${name}.br`, zlib.brotliCompressSync(fs.readFileSync(`${dist}/${name}`)));

const server = await serve();
async function painted(page, throttled) {
  server.state.encoding = throttled ? "br" : "identity";
  const browser = await launch();
  try {
    const tab = browser.pages()[0] ?? (await browser.newPage());
    await tab.goto(`${server.url}/page/blank.html`);
    if (throttled) {
      const cdp = await browser.newCDPSession(tab);
      await cdp.send("Network.enable");
      const [rate, latency] = [10e6 / 8, 40];
      await cdp.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: rate, uploadThroughput: rate });
    }
    await tab.goto(`${server.url}/dist/${page}/index.html`, { waitUntil: "commit" });
    const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    return await (await tab.waitForFunction(paint, null, { polling: 50 })).jsonValue();
  } finally {
    await browser.done();
  }
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
for (const throttled of [false, true]) {
  const times = { plain: [], mailuo: [] };
  for (let round = 0; round < rounds; round++)
    for (const page of round % 2 ? ["mailuo", "plain"] : ["plain", "mailuo"]) times[page].push(await painted(page, throttled));
  const [plain, mailuo] = [median(times.plain), median(times.mailuo)];
  console.log(`${throttled ? "10 Mbit/s + 40 ms" : "localhost"}: plain ${plain.toFixed(0)} ms, Mailuo ${mailuo.toFixed(0)} ms, ratio ${(mailuo / plain).toFixed(2)}`);
}
server.close();
