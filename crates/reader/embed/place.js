// Where something stands: from the analysis to ranges of the page, for an article that is the host's and for one
// that we have set.

/** @typedef {{block: number, start: number, end: number}} Place offsets in UTF-16 units of the block's text */

const LEFT_OUT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT BUTTON INPUT IFRAME OBJECT CANVAS AUDIO VIDEO PRE NAV FORM RT RP SUP svg math".split(" "),
);
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P SECTION SUMMARY TABLE TD TH TR UL".split(" "),
);
const KINDS = { H1: "title", H2: "heading", H3: "heading", H4: "heading", H5: "heading", H6: "heading", FIGCAPTION: "caption" };

/** The host's own article: its text a line for every block, and the way back to its text nodes. */
export class HostGround {
  /** Stretches that lie in one text node, in order: `length` units from `at` in the text, from `offset` in `node`. */
  #runs = [];
  /** @type {((block: number, offset: number) => number) | undefined} */
  #toSource;
  /** The last character taken; before the first one a line is as empty as behind a line's end. */
  #last = "\n";
  text = "";
  /** What kind each line is, as the engine's hints say it. */
  hints = [];

  /** @param {Element} root */
  constructor(root) {
    this.#line(undefined);
    this.#walk(root);
    this.text = this.text.trimEnd();
  }

  /** Begins a line of this kind. */
  #line(kind) {
    // A line that holds nothing is none; only its kind is another.
    if (this.#last === "\n") this.hints.pop();
    else {
      this.text = (this.#last === " " ? this.text.slice(0, -1) : this.text) + "\n";
      this.#last = "\n";
    }
    this.hints.push({ begins: kind ?? null });
  }

  #walk(element) {
    const style = getComputedStyle(element);
    const kept = style.whiteSpaceCollapse?.startsWith("preserve") || style.whiteSpace.startsWith("pre");
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.#take(child, kept);
      else if (child.nodeType === Node.ELEMENT_NODE) this.#enter(child);
    }
  }

  #enter(element) {
    const tag = element.tagName;
    if (tag === "BR") return this.#line(undefined);
    // Elements with a hyphen draw themselves; ours would read its own words.
    if (LEFT_OUT.has(tag) || element.localName === "mailuo-article" || element.getAttribute("aria-hidden") === "true") return;
    const { display } = getComputedStyle(element);
    if (display === "none") return;
    if (!BLOCKS.has(tag) && /^(inline|contents|ruby)/.test(display)) return this.#walk(element);
    this.#line(KINDS[tag]);
    this.#walk(element);
    this.#line(undefined);
  }

  /** Takes a text node, white space made one space as the page shows it. */
  #take(node, kept) {
    const { data } = node;
    for (let i = 0; i < data.length; ) {
      const space = /[ \t\n\r\f]/.test(data[i]);
      // Nothing is seen of these, and names would be cut by them.
      const unseen = /[\u200b\ufeff\u00ad]/.test(data[i]);
      let end = i + 1;
      if (space && kept && data[i] === "\n") {
        this.#line(undefined);
      } else if (space) {
        if (!/\s/.test(this.#last)) this.#add(node, i, 1, " ");
      } else if (!unseen) {
        const rest = data.slice(i).search(/[ \t\n\r\f\u200b\ufeff\u00ad]/);
        end = rest < 0 ? data.length : Math.max(i + 1, i + rest);
        this.#add(node, i, end - i, data.slice(i, end));
      }
      i = end;
    }
  }

  #add(node, offset, length, text) {
    this.#runs.push({ at: this.text.length, node, offset, length });
    this.text += text;
    this.#last = text.at(-1);
  }

  /** Tells whose places it is asked for from now on. */
  take(analysis) {
    this.#toSource = sourceOf(analysis);
  }

  /**
   * One range for every text node in which a place lies.
   * @param {Place} place
   * @returns {Range[]}
   */
  ranges({ block, start, end }) {
    const from = this.#toSource(block, start);
    const to = this.#toSource(block, end - 1) + 1;
    const found = [];
    for (let n = this.#first(from); n < this.#runs.length && this.#runs[n].at < to; n++) {
      const { at, node, offset, length } = this.#runs[n];
      const head = offset + Math.max(from - at, 0);
      const tail = offset + Math.min(to - at, length);
      const last = found.at(-1);
      if (last?.startContainer === node) last.setEnd(node, tail);
      else if (tail <= node.length && head < tail) found.push(range(node, head, tail));
    }
    return found;
  }

  /** The first run that ends behind `at`. */
  #first(at) {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle].at + this.#runs[middle].length <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** An article that we have set: a text node for every block. */
export class OwnGround {
  hints = [];

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** @type {Text[]} */
    this.nodes = [];
  }

  take(analysis) {
    this.nodes = analysis.blocks.map((block) => document.createTextNode(block.text));
  }

  /** @param {Place} place */
  ranges({ block, start, end }) {
    const node = this.nodes[block];
    return node ? [range(node, start, end)] : [];
  }
}

function range(node, start, end) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/**
 * From a unit of a block to that of the source where it stands: what lies between two changes of restoring was kept.
 * @param {object} analysis
 */
export function sourceOf(analysis) {
  const kept = analysis.blocks.map(({ source }) => [{ at: 0, source: source[0] }]);
  for (const edit of analysis.edits) {
    if (edit.block === null || edit.undone || edit.kind === "moved-block") continue;
    const pieces = kept[edit.block];
    // The characters of what was put in all stand where the change begins.
    if (edit.after) pieces.push({ at: edit.at, source: edit.source[0], still: true });
    pieces.push({ at: edit.at + edit.after.length, source: edit.source[1] });
  }
  return (block, offset) => {
    const piece = kept[block].findLast(({ at }) => at <= offset);
    return piece.source + (piece.still ? 0 : offset - piece.at);
  };
}
