// One article, from the moment it is near until it goes: its text, its analysis, and what a reader chooses.

import { ask, join } from "./engine.js";
import { address, looks, themes } from "./options.js";
import { HostGround, OwnGround } from "./place.js";
import { Marks, canMark } from "./marks.js";
import { View } from "./view.js";
import * as source from "./source.js";

/** How long a host's article must have been at rest, in milliseconds, before it is read again. */
const REST = 400;

export class Reading {
  #leave = join();
  #off = new AbortController();
  /** Grows with every question, so that a late answer is known as one. */
  #turn = 0;
  #rest = 0;
  #watch = new MutationObserver((seen) => this.#stir(seen));
  /** @type {Marks | undefined} */
  #marks;
  /** @type {HostGround | OwnGround | undefined} */
  #ground;
  /** The file of corrections that the page names, and what was put right since. */
  #corrections;
  #analysis = null;
  #entity = null;
  #theme = null;
  #place = null;
  /** Where clicks are listened for, and the end of it. */
  #where;
  /** @type {AbortController | undefined} */
  #ear;

  /**
   * @param {HTMLElement} element @param {ShadowRoot} shadow @param {object | null} corrections
   */
  constructor(element, shadow, corrections) {
    this.element = element;
    this.#corrections = corrections;
    this.view = new View(element, shadow, {
      entity: (id, from) => this.select(id === this.#entity ? null : id, "chip", from),
      theme: (key) => this.#chooseTheme(key),
      place: (place) => this.#goTo(place),
      step: (by) => this.#step(by),
      mend: (to) => this.#mend(to),
      again: () => this.analyze().catch(() => {}),
      close: () => this.select(null, "card"),
      tone: () => this.#mark(),
    });
    this.view.show(looks(element));
    const { signal } = this.#off;
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#entity !== null && this.select(null, "key"), { signal });
    /** Ends with the first analysis, or its failure. */
    this.done = this.analyze();
    this.done.catch(() => {});
  }

  /** What the article is read from: a host's element, or nothing where the text is ours to set. */
  #host() {
    const { element } = this;
    const id = element.getAttribute("for")?.trim();
    if (id) {
      const found = element.getRootNode().getElementById(id);
      if (!found) throw new Error(`there is no element with the id “${id}”`);
      return found;
    }
    // Words alone are a text that may be restored; what has elements is the page's own article.
    return element.hasAttribute("src") || !element.firstElementChild ? null : element;
  }

  async #read() {
    const host = this.#host();
    this.#watch.disconnect();
    const seen = host ?? (this.element.hasAttribute("src") ? null : this.element);
    if (seen) this.#watch.observe(seen, { subtree: true, childList: true, characterData: true });
    if (host) return { host, ground: new HostGround(host) };
    const url = address(this.element, "src");
    const text = url ? await source.text(url, this.#off.signal) : this.element.textContent;
    return { host, ground: new OwnGround(text) };
  }

  async #fix() {
    if (this.#corrections) return this.#corrections;
    const url = address(this.element, "corrections");
    if (!url) return null;
    this.#corrections = await source.json(url, this.#off.signal);
    return this.#corrections;
  }

  /** Reads the article as it stands and has it analysed; what was chosen stays chosen where it is still named. */
  async analyze() {
    const turn = ++this.#turn;
    try {
      this.view.tell("reading");
      const [{ host, ground }, corrections] = await Promise.all([this.#read(), this.#fix()]);
      const options = { hints: ground.hints, themes: themes(this.element).map(({ name, ...theme }) => theme) };
      if (corrections) options.corrections = corrections;
      const analysis = await ask(ground.text, options, (stage) => turn === this.#turn && this.view.tell(stage));
      if (turn === this.#turn) this.#take(host, ground, analysis);
      return analysis;
    } catch (error) {
      if (turn === this.#turn && !this.#off.signal.aborted) {
        this.view.tell("failed");
        this.#emit("error", { message: String(error?.message ?? error), error });
      }
      throw error;
    }
  }

  #take(host, ground, analysis) {
    const chosen = this.#analysis?.entities[this.#entity]?.name;
    const first = !this.#analysis;
    ground.take(analysis);
    this.#ground = ground;
    this.#analysis = analysis;
    this.#place = null;
    this.#entity = chosen === undefined ? null : (find(analysis, chosen)?.id ?? null);
    const root = host ? host.getRootNode() : this.element.shadowRoot;
    if (this.#marks?.root !== root) {
      this.#marks?.end();
      this.#marks = new Marks(root);
    }
    this.#listen(host ?? this.view.frame);
    this.view.take(analysis, ground, host, themes(this.element));
    this.show();
    if (first) this.#emit("ready", { marks: canMark });
    this.#emit("analysis", { analysis, text: ground.text });
  }

  /** Listens for clicks where the text stands. */
  #listen(where) {
    if (this.#where === where) return;
    this.#ear?.abort();
    this.#where = where;
    this.#ear = new AbortController();
    where.addEventListener("click", (event) => this.#click(event), { signal: this.#ear.signal });
  }

  /** Shows everything as the attributes say now. */
  show() {
    this.view.show(looks(this.element));
    this.view.choose(this.#entity, this.#theme);
    this.#mark();
  }

  #mark() {
    if (!this.#marks || !this.#analysis) return;
    const { mentions, themes: evidence } = this.#analysis;
    const [ground, tone] = [this.#ground, this.view.tone];
    const styles = new Map();
    const put = (style, place) => styles.set(style, (styles.get(style) ?? []).concat(ground.ranges(place)));
    for (const mention of mentions) put(`${mention.entity === this.#entity ? "on-" : ""}${mention.type}`, mention);
    const hue = this.view.hues.get(this.#theme);
    for (const one of evidence) if (one.labels.includes(this.#theme)) put(`hue-${hue}`, one);
    if (this.#place) put("here", this.#place);
    this.#marks.clear();
    for (const [style, ranges] of styles) {
      const rank = style.startsWith("on-") ? 3 : style === "here" ? 2 : style.startsWith("hue") ? 0 : 1;
      this.#marks.set(`${tone}-${style}`, ranges, rank);
    }
  }

  /**
   * Chooses a name by one of its forms or its number; `null` chooses none.
   * @param {string | number | null} which @param {"chip" | "text" | "call" | "card" | "key"} by
   * @param {Element | DOMRect} [from] beside which the card stands
   */
  select(which, by, from) {
    if (!this.#analysis) return false;
    const entity = which === null ? null : find(this.#analysis, which);
    if (entity === undefined) return false;
    if ((entity?.id ?? null) === this.#entity && by !== "text") return true;
    if (!this.#emit("select", { entity, by }, true)) return false;
    this.#entity = entity?.id ?? null;
    this.#place = null;
    this.view.choose(this.#entity, this.#theme);
    this.#mark();
    if (entity) this.view.open(entity, from ?? this.#rect(this.#analysis.mentions.find((m) => m.entity === entity.id)));
    else this.view.close();
    return true;
  }

  #chooseTheme(key) {
    this.#theme = key === this.#theme ? null : key;
    this.view.choose(this.#entity, this.#theme);
    this.#mark();
  }

  #rect(place) {
    const [first] = place ? this.#ground.ranges(place) : [];
    return first?.getClientRects?.()[0] ?? this.view.frame.getBoundingClientRect();
  }

  /** Leads to a place in the text. */
  #goTo(place) {
    this.#place = place;
    this.#mark();
    const [first] = this.#ground.ranges(place);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const block = first?.startContainer.parentElement;
    if (!block) return;
    // A long paragraph may stand in the window while its end does not.
    const rect = first.getBoundingClientRect();
    if (rect.top < 40 || rect.bottom > innerHeight - 80) {
      if (block.getBoundingClientRect().height < innerHeight / 2) block.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
      else scrollBy({ top: rect.top - innerHeight / 3, behavior: calm ? "auto" : "smooth" });
    }
  }

  /** To the next place of the chosen name, or the one before. */
  #step(by) {
    const places = this.#analysis.mentions.filter((mention) => mention.entity === this.#entity);
    const now = places.indexOf(this.#place);
    const next = now < 0 && by < 0 ? places.length - 1 : (now + by + places.length) % places.length;
    this.#goTo(places[next]);
    this.view.stepped(next + 1, places.length);
  }

  /** A click on a name in the text chooses it. */
  #click(event) {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || !(target instanceof Element) || target.closest("a, button, input, select, summary, label")) return;
    if (!getSelection().isCollapsed) return;
    const { clientX: x, clientY: y } = event;
    // Whether the pointer is on the characters themselves; the caret would also be found far behind a line's end.
    for (const mention of this.#analysis?.mentions ?? []) {
      for (const range of this.#ground.ranges(mention)) {
        if (!target.contains(range.startContainer)) break;
        const rect = [...range.getClientRects()].find((r) => r.left <= x && x <= r.right && r.top - 2 <= y && y <= r.bottom + 2);
        if (rect) return void this.select(mention.entity, "text", rect);
      }
    }
  }

  #mend(to) {
    const entity = this.#analysis.entities[this.#entity];
    if (!entity || to === entity.type) return;
    const named = { name: entity.name, type: entity.type };
    const correction = to ? { op: "retype", entity: named, to } : { op: "remove", entity: named };
    const before = this.#corrections ?? { mailuo: 1, corrections: [] };
    const corrections = { ...before, corrections: [...before.corrections, correction] };
    this.element.corrections = corrections;
    this.#emit("correct", { correction, corrections });
  }

  /** Another file of corrections holds from now on. */
  correct(corrections) {
    this.#corrections = corrections;
    this.view.close();
    this.analyze().catch(() => {});
  }

  /** The host's article has changed: it is read again once it is at rest. */
  #stir() {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.analyze().catch(() => {}), REST);
  }

  #emit(name, detail, cancelable = false) {
    return this.element.dispatchEvent(new CustomEvent(`mailuo-${name}`, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** Takes everything back; `soon` says that another article may need the engine at once. */
  stop(soon) {
    this.#turn++;
    clearTimeout(this.#rest);
    this.#off.abort();
    this.#ear?.abort();
    this.#watch.disconnect();
    this.#marks?.end();
    this.view.stop();
    this.#leave(soon);
  }
}

/** The entity of a number, or of any of its forms; `undefined` where there is none. */
function find(analysis, which) {
  if (typeof which === "number") return analysis.entities[which];
  return analysis.entities.find(({ name }) => name === which) ?? analysis.entities.find(({ aliases }) => aliases.includes(which));
}
