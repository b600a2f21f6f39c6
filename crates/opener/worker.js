// Files that are no plain text, in a worker of their own; it starts with the first of them.
//
// Asked:    {name, bytes: Uint8Array}  answered by  {text, hints: "JSON"} or {error: "message"};
//           while a PDF is read there is  {progress: {loaded, total}}, in pages.
//           An answer also tells what was fetched for it: {fetched: [address, …]}.
import init, { open, lay_out } from "./mailuo-opener.js";

const here = (path) => new URL(path, import.meta.url).href;
const ready = init();
ready.catch(() => {});

const isPdf = (bytes) => new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

// What pdf.js says, in the reader's language.
const TROUBLE = {
  PasswordException: "这个 PDF 有密码，打不开；请先去掉密码",
  InvalidPDFException: "这个 PDF 不完整或已损坏，打不开",
};

// The runs of every page, their places in points from the upper left corner.
async function read(bytes) {
  let pdfjs;
  try {
    pdfjs = await import("./pdf/pdf.min.mjs");
    // In this worker: pdf.js would otherwise start one more.
    globalThis.pdfjsWorker = await import("./pdf/pdf.worker.min.mjs");
  } catch {
    throw new Error("读 PDF 的程序没有取到，请联网后重试");
  }
  // Nothing is drawn, so no font is needed; the tables of Chinese encodings are.
  const options = { data: bytes, cMapUrl: here("pdf/cmaps/"), cMapPacked: true, disableFontFace: true };
  const pdf = await pdfjs.getDocument({ ...options, isEvalSupported: false, verbosity: 0 }).promise;
  const pages = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap(({ str, transform, width }) => {
      const [a, b, c, d, x, y] = pdfjs.Util.transform(view.transform, transform);
      const upright = Math.abs(b) < Math.abs(a);
      return upright && str.trim() ? [{ text: str, x, y, width, size: Math.hypot(c, d) }] : [];
    });
    pages.push({ height: view.height, runs });
    page.cleanup();
    postMessage({ progress: { loaded: n, total: pdf.numPages } });
  }
  return JSON.stringify(pages);
}

const fetched = () => performance.getEntriesByType("resource").map((entry) => entry.name);

onmessage = async ({ data: { name, bytes } }) => {
  try {
    await ready;
    const { text, hints } = isPdf(bytes) ? lay_out(await read(bytes)) : open(name, bytes);
    postMessage({ text, hints, fetched: fetched() });
  } catch (error) {
    postMessage({ error: TROUBLE[error?.name] ?? String(error?.message ?? error), fetched: fetched() });
  }
};
