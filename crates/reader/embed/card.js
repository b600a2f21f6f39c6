// What is known of a name, in a card beside it.

import { h } from "./dom.js";

const KINDS = ["person", "company", "organisation", "place", "product", "work", "event"];
const FIRST = 4;

/**
 * @param {object} analysis @param {object} entity @param {import("./panels.js").Words} words
 * @param {{close: () => void, step: (by: number) => void, place: (place: object) => void, mend: (to: string) => void}} acts
 */
export function card(analysis, entity, words, acts) {
  const row = (label, items) => (items.length ? [h("dt", null, words(label)), h("dd", null, items.join("、"))] : []);
  const said = analysis.quotes.filter((quote) => quote.entity === entity.id);
  const count = analysis.mentions.filter((mention) => mention.entity === entity.id).length;
  const kinds = h("select", { change: (event) => acts.mend(event.target.value) },
    KINDS.map((kind) => h("option", { value: kind, selected: kind === entity.type }, words(kind))),
    h("option", { value: "" }, words("noName")));
  const statement = (quote) =>
    h("li", null, h("button.statement", { type: "button", click: () => acts.place(quote) }, h("span.verb", null, quote.verb || words("says")), quote.text));
  return h(`div.card.${entity.type}`, { part: "card", popover: "manual", role: "dialog", "aria-label": entity.name, tabindex: "-1" },
    h("header", null, h("h2", null, entity.name),
      h("button.close", { type: "button", "aria-label": words("close"), click: acts.close }, "×")),
    h("dl", null, row("also", entity.aliases), row("office", entity.titles), row("belongs", entity.affiliations)),
    h("div.steps", null,
      h("button", { type: "button", "aria-label": words("before"), click: () => acts.step(-1) }, "‹"),
      h("span", null, words("places", count)),
      h("button", { type: "button", "aria-label": words("next"), click: () => acts.step(1) }, "›"),
      h("label", null, h("span.unseen", null, words("kind")), kinds)),
    said.length ? [h("h3.role", null, words("said")), h("ul", null, said.slice(0, FIRST).map(statement))] : null);
}

/**
 * Shows a card below what it belongs to, above everything on the page.
 * @param {HTMLElement} card @param {DOMRect} beside in the window
 */
export function place(card, beside) {
  card.showPopover?.();
  // The style object: a strict policy forbids style attributes.
  const { width, height } = card.getBoundingClientRect();
  const root = document.documentElement;
  const left = Math.max(8, Math.min(beside.left, root.clientWidth - width - 8));
  const below = beside.bottom + 8;
  const top = below + height > innerHeight && beside.top > height + 8 ? beside.top - height - 8 : below;
  if (getComputedStyle(card).position === "fixed") return;
  card.style.setProperty("left", `${left + scrollX}px`);
  card.style.setProperty("top", `${top + scrollY}px`);
}
