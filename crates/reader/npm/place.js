// Where files lie: an address, or a folder's address for all of them.

/** Whether `data` names a place, and does not hold the bytes themselves. */
export const isPlace = (data) => typeof data === "string" || data instanceof URL;

/** What an address is seen from: the page, the worker, or this module where there is neither. */
export const home = () => globalThis.document?.baseURI ?? globalThis.location?.href ?? import.meta.url;

/** The files called so in `folder`. */
export function within(folder, called, base) {
  const root = new URL(String(folder).replace(/\/?$/, "/"), base);
  return Object.fromEntries(Object.entries(called).map(([key, name]) => [key, new URL(name, root)]));
}
