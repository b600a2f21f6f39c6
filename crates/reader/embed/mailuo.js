// <mailuo-article>: a Chinese article with its names, themes and voices, in anybody's page.
//
// This is all that loads with the page; the rest is asked for when the element comes near the window.

/** @typedef {import("./reading.js").Reading} Reading */

const NAME = "mailuo-article";
/** How far below the window an article is taken to be near. */
const NEAR = "600px";
/** What changes the text or what is found in it, and what only changes how it is shown. */
const ASKS = ["src", "for", "themes", "corrections"];
const SHOWS = ["theme", "lang", "panels", "compact"];

class MailuoArticle extends HTMLElement {
  static observedAttributes = [...ASKS, ...SHOWS];

  /** @type {IntersectionObserver | undefined} */
  #watch;
  /** @type {Promise<Reading> | undefined} */
  #reading;
  #corrections = null;
  /** Grows with every start and stop, so that what was begun before knows that it is late. */
  #turn = 0;
  #changed = new Set();

  constructor() {
    super();
    // Until anything else is there, what stands in the element shows.
    this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
  }

  connectedCallback() {
    // Moved within the page it comes here again, and is at work already.
    if (this.#watch || this.#reading) return;
    this.#watch = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && this.#begin().catch(() => {}),
      { rootMargin: NEAR },
    );
    this.#watch.observe(this);
    const other = this.hasAttribute("for") && this.getRootNode().getElementById(this.getAttribute("for"));
    if (other) this.#watch.observe(other);
  }

  disconnectedCallback() {
    // Whoever moves an element takes it out first.
    queueMicrotask(() => this.isConnected || this.#end(true));
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#reading) return;
    this.#changed.add(name);
    if (this.#changed.size > 1) return;
    // Several attributes that change together are one change.
    queueMicrotask(() => {
      const asks = ASKS.some((name) => this.#changed.has(name));
      this.#changed.clear();
      if (!this.#reading) return;
      if (asks) {
        this.#end(true);
        this.#begin().catch(() => {});
      } else {
        this.#reading.then((reading) => reading.show(), () => {});
      }
    });
  }

  /** @returns {Promise<Reading>} */
  #begin() {
    this.#watch?.disconnect();
    this.#watch = undefined;
    this.#reading ??= this.#load(++this.#turn);
    return this.#reading;
  }

  async #load(turn) {
    try {
      const { Reading } = await import("./reading.js");
      if (turn !== this.#turn) throw new DOMException("destroyed", "AbortError");
      return new Reading(this, this.shadowRoot, this.#corrections);
    } catch (error) {
      if (turn === this.#turn) {
        this.#reading = undefined;
        this.dispatchEvent(new CustomEvent("mailuo-error", {
          bubbles: true, composed: true, detail: { message: String(error?.message ?? error), error },
        }));
      }
      throw error;
    }
  }

  /**
   * Analyses the article as it stands now, be it near the window or not.
   * @returns {Promise<import("./mailuo.d.ts").Analysis>}
   */
  async analyze() {
    const first = !this.#reading;
    const reading = await this.#begin();
    return first ? reading.done : reading.analyze();
  }

  /**
   * Chooses a name by one of its forms or its number; `null` chooses none.
   * @param {string | number | null} which
   * @returns {Promise<boolean>} whether there is such a name and nobody cancelled the choice
   */
  async select(which) {
    const reading = await this.#begin();
    await reading.done;
    return reading.select(which, "call");
  }

  /** Takes everything back: marks, worker, styles, listeners. What stands in the element shows as it did. */
  destroy() {
    this.#end(false);
  }

  #end(soon) {
    this.#turn++;
    this.#watch?.disconnect();
    this.#watch = undefined;
    this.#reading?.then((reading) => reading.stop(soon), () => {});
    this.#reading = undefined;
  }

  /** What readers and the page put right, a file of corrections as an object; `null` where nothing is. */
  get corrections() {
    return this.#corrections;
  }

  set corrections(value) {
    this.#corrections = value ?? null;
    this.#reading?.then((reading) => reading.correct(this.#corrections), () => {});
  }
}

// Included twice, the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, MailuoArticle);
