// The shadow tree of one element: the article where it is ours to set, the panels, the card, what is going on.

import { card, place } from "./card.js";
import { h } from "./dom.js";
import { chips, listed, themes, voices } from "./panels.js";
import { frameSheet } from "./style.js";
import { toneAt } from "./tone.js";
import { speak } from "./words.js";

export class View {
  tone = "light";
  /** The colours of the themes by their keys. */
  hues = new Map();
  #off = new AbortController();
  /** A host changes its light by a class or an attribute at its root. */
  #light = new MutationObserver(() => this.#lighten());
  #looks = {};
  #own = [];
  #drawn = "";
  #state = "reading";
  #card = null;
  #from = null;

  /** @param {HTMLElement} element @param {ShadowRoot} shadow @param {Record<string, Function>} acts */
  constructor(element, shadow, acts) {
    Object.assign(this, { element, shadow, acts });
    shadow.adoptedStyleSheets = [frameSheet()];
    this.slot = shadow.querySelector("slot");
    this.state = h("div.state", { role: "status", part: "state" });
    this.live = h("div.unseen", { "aria-live": "polite" });
    this.panels = h("div.panels", { part: "panels" });
    this.body = h("div.body", null, this.panels);
    this.frame = h("div.frame", { part: "frame" }, this.state, this.body, this.live);
    shadow.append(this.frame);
    const { signal } = this.#off;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#lighten(), { signal });
    for (const root of [document.documentElement, document.body]) {
      this.#light.observe(root, { attributeFilter: ["class", "style", "data-theme", "data-color-mode", "data-mode", "theme"] });
    }
  }

  /** Tells what is going on: `reading`, a stage of the engine, or `failed`. */
  tell(stage) {
    // Whoever has marks already does not care how they are made anew.
    if (stage !== "failed" && (this.analysis || !["reading", "lexicon"].includes(stage))) return;
    this.#state = stage;
    this.#drawState();
  }

  #drawState() {
    const words = speak(this.#looks.language);
    if (!this.#state) return this.state.replaceChildren();
    const again = this.#state === "failed" && h("button", { type: "button", click: this.acts.again }, words("again"));
    this.state.replaceChildren(...[h("span", null, words(this.#state)), again].filter(Boolean));
  }

  /** Takes an analysis with the ground on which it stands. */
  take(analysis, ground, host, own) {
    Object.assign(this, { analysis, host });
    this.#own = own;
    this.#drawn = "";
    this.#state = "";
    this.article?.remove();
    this.article = host ? undefined : set(analysis, ground);
    if (this.article) this.body.prepend(this.article);
    this.body.classList.toggle("is-own", !host);
    // What stands in the element is the article, or what is shown until there is another.
    this.slot.hidden = !host || host !== this.element;
  }

  /** Shows everything in these looks. */
  show(looks) {
    this.#looks = looks;
    const words = speak(looks.language);
    this.frame.lang = looks.language;
    this.#lighten();
    this.#drawState();
    if (!this.analysis) return;
    const list = listed(this.#own, words);
    this.hues = new Map(list.map(({ key, hue }) => [key, hue]));
    const drawn = JSON.stringify([looks.panels, looks.compact, looks.language]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.close();
    const { analysis, acts } = this;
    const draw = {
      chips: () => chips(analysis, words, acts, looks.compact),
      themes: () => themes(analysis, list, words, acts, looks.compact),
      voices: () => voices(analysis, words, acts, looks.compact),
    };
    const panels = looks.panels.map((name) => draw[name]());
    this.panels.classList.toggle("is-compact", looks.compact);
    if (panels.length && !looks.compact) panels.push(h("p.promise", { part: "promise" }, words("promise")));
    this.panels.replaceChildren(...panels);
    this.live.textContent = words("done", analysis.mentions.length);
  }

  #lighten() {
    const asked = this.#looks.tone ?? "auto";
    const { tone, fits } = asked === "auto" ? toneAt(this.element) : { tone: asked, fits: false };
    this.frame.dataset.tone = tone;
    this.frame.classList.toggle("is-solid", !fits);
    // Marks stand on the host's ground, which may be another.
    const marks = asked === "auto" && this.host ? toneAt(this.host).tone : tone;
    if (marks === this.tone) return;
    this.tone = marks;
    this.acts.tone();
  }

  /** Shows what is chosen. */
  choose(entity, theme) {
    const press = (css, is) => {
      for (const button of this.panels.querySelectorAll(css)) button.setAttribute("aria-pressed", String(is(button.dataset)));
    };
    press("[data-entity]", (data) => Number(data.entity) === entity);
    press("[data-theme]", (data) => data.theme === theme);
  }

  /**
   * Opens the card of a name.
   * @param {object} entity @param {Element | DOMRect} from beside which it stands
   */
  open(entity, from) {
    this.close();
    const words = speak(this.#looks.language);
    this.#card = card(this.analysis, entity, words, this.acts);
    this.#from = from instanceof Element ? from : null;
    this.frame.append(this.#card);
    place(this.#card, from instanceof Element ? from.getBoundingClientRect() : from);
    this.#card.focus({ preventScroll: true });
    this.live.textContent = words("chosen", entity.name);
  }

  /** Tells at which place of its name a reader is. */
  stepped(n, all) {
    const told = this.#card?.querySelector(".steps span");
    if (told) told.textContent = this.live.textContent = `${n}/${all}`;
  }

  /** Closes the card; the focus goes back to what opened it. */
  close() {
    if (!this.#card) return;
    const held = this.#card.matches(":focus-within");
    this.#card.remove();
    this.#card = null;
    if (held) this.#from?.focus({ preventScroll: true });
  }

  stop() {
    this.#off.abort();
    this.#light.disconnect();
    this.frame.remove();
    this.slot.hidden = false;
    this.shadow.adoptedStyleSheets = [];
  }
}

/** The article as elements, a text node for every block. */
function set(analysis, ground) {
  // The host's own title, where it has one, is the page's.
  const tags = document.querySelector("h1") ? { title: "h2", heading: "h3" } : { title: "h1", heading: "h2" };
  const lines = analysis.blocks.map(({ kind }, n) => {
    const element = h(`${tags[kind] ?? "p"}.${kind}`, null);
    element.append(ground.nodes[n]);
    return element;
  });
  return h("article.article", { part: "article", lang: "zh" }, lines);
}
