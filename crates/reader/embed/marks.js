// Marks in text by the CSS Custom Highlight API, which leaves the document as it is.

import { highlightSheet } from "./style.js";

/** Whether this browser can mark. */
export const canMark = typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights);

/** How many users a document or shadow root has for the marks' styles. */
const users = new WeakMap();

function adopt(root, by) {
  const sheet = highlightSheet();
  const now = (users.get(root) ?? 0) + by;
  users.set(root, now);
  if (now === 1 && by > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  if (now === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}

/** The marks of one article. The highlights they go to are shared by all articles of the page. */
export class Marks {
  /** @type {Map<string, Range[]>} */
  #mine = new Map();

  /** @param {Document | ShadowRoot} root where the text stands */
  constructor(root) {
    this.root = root;
    if (canMark) adopt(root, 1);
  }

  /**
   * Marks these ranges in this style, and no others.
   * @param {string} name @param {Range[]} ranges @param {number} priority the higher one is seen
   */
  set(name, ranges, priority = 0) {
    if (!canMark) return;
    const full = `mailuo-${name}`;
    let highlight = CSS.highlights.get(full);
    for (const range of this.#mine.get(name) ?? []) highlight?.delete(range);
    this.#mine.set(name, ranges);
    if (ranges.length && !highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(full, highlight);
    }
    for (const range of ranges) highlight.add(range);
    if (!ranges.length) this.#mine.delete(name);
    if (highlight?.size === 0) CSS.highlights.delete(full);
  }

  clear() {
    for (const name of [...this.#mine.keys()]) this.set(name, []);
  }

  /** Takes all marks back, and the styles with the last article's. */
  end() {
    this.clear();
    if (canMark) adopt(this.root, -1);
  }
}
