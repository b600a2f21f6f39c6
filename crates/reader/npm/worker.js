// The engine in its worker, in a form that bundlers can follow: it imports nothing at run time.
//
// Asked:    {load: {data, module}} where the files lie elsewhere, before the first text; it is not answered.
//           {id, text, options}  answered by  {id, analysis: "JSON"} or {id, error: "message"}; `options` is JSON.

import { analyzeJson, init } from "./mailuo.js";

let places;

onmessage = async ({ data: { load, id, text, options } }) => {
  if (load) {
    places = load;
    // Whoever asks for a text hears of a failure.
    init(places).catch(() => {});
    return;
  }
  try {
    await init(places);
    postMessage({ id, analysis: analyzeJson(text, JSON.parse(options ?? "{}")) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
