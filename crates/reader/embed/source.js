// What is fetched: the article's text, and corrections.

/**
 * A plain text.
 * @param {URL} url @param {AbortSignal} signal
 */
export async function text(url, signal) {
  const response = await get(url, signal);
  const type = response.headers.get("content-type") ?? "";
  if (/\bhtml\b/.test(type)) throw new Error(`${url}: a web page and no plain text`);
  return decoded(new Uint8Array(await response.arrayBuffer()), /charset="?([^";\s]+)/i.exec(type)?.[1]);
}

/**
 * A JSON file.
 * @param {URL} url @param {AbortSignal} signal
 */
export const json = async (url, signal) => (await get(url, signal)).json();

async function get(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/**
 * Bytes as text: what the file itself says, else UTF-8, else what the server says, else GB18030.
 * @param {Uint8Array} bytes @param {string} [told]
 */
export function decoded(bytes, told) {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  for (const encoding of [mark, "utf-8", told, "gb18030"].filter(Boolean)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  throw new Error("no text: neither UTF-8 nor GB18030");
}
