// Names, themes and voices beside the text, as lists of buttons.

import { h } from "./dom.js";

const OPEN = ["company", "person"];
const FOLDED = ["organisation", "product", "place", "work", "event"];
const BUILT_IN = ["opportunity", "challenge", "safety"];
/** How many sentences of a theme, and statements of a speaker, stand open. */
const FIRST = 4;

/** @typedef {(key: string, value?: string | number) => string} Words */
/** @typedef {{entity: (id: number, from: Element) => void, theme: (key: string) => void, place: (place: object) => void}} Acts */

/**
 * Names as chips, the most named first; companies and people open, the other kinds folded.
 * @param {object} analysis @param {Words} words @param {Acts} acts @param {boolean} compact
 */
export function chips(analysis, words, acts, compact) {
  const counts = new Map();
  for (const { entity } of analysis.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const group = (kind) => {
    const found = analysis.entities.filter((entity) => entity.type === kind && counts.has(entity.id));
    if (!found.length) return null;
    found.sort((a, b) => counts.get(b.id) - counts.get(a.id));
    const chip = (entity) =>
      h("li", null, h(`button.chip.${kind}`, {
        type: "button", part: "chip", "aria-pressed": "false", "data-entity": entity.id, click: (event) => acts.entity(entity.id, event.currentTarget),
      }, entity.name, h("span.count", { "aria-label": `，${words("places", counts.get(entity.id))}` }, String(counts.get(entity.id)))));
    return h("div.group", null, h("h3", null, words(kind)), h("ul", null, found.map(chip)));
  };
  const [open, folded] = [OPEN.map(group).filter(Boolean), FOLDED.map(group).filter(Boolean)];
  const section = h("section.chips", { part: "chips", "aria-label": words("names") }, compact ? null : open);
  const rest = compact ? [...open, ...folded] : folded;
  if (rest.length) {
    const label = compact ? words("names") : rest.map((one) => one.firstChild.textContent).join(" · ");
    section.append(h("details.kinds", null, h("summary", null, label), rest));
  }
  if (!analysis.mentions.length) section.append(h("p.empty", null, words("none")));
  return section;
}

/**
 * The keys of the themes to show with the number of their colour: the built-in ones, then the page's own.
 * @param {{key: string, name?: string}[]} own @param {Words} words
 */
export function listed(own, words) {
  const keys = new Set([...BUILT_IN, ...own.map(({ key }) => key)]);
  const named = new Map(own.map(({ key, name }) => [key, name]));
  return [...keys].map((key, n) => ({ key, hue: n % 8, name: named.get(key) || words(key) }));
}

/**
 * Themes with their evidence, the strongest first, each with its reason.
 * @param {object} analysis @param {ReturnType<typeof listed>} list @param {Words} words @param {Acts} acts
 */
export function themes(analysis, list, words, acts, compact) {
  const column = ({ key, hue, name }) => {
    const score = (evidence) => evidence.reasons[evidence.labels.indexOf(key)]?.score ?? 0;
    const found = analysis.themes.filter(({ labels }) => labels.includes(key)).sort((a, b) => score(b) - score(a));
    const items = found.map((evidence) => h("li", null, sentence(evidence, key, words, acts)));
    return h(`section.hue-${hue}`, { "aria-label": name },
      h("h3", null, h("button.theme", {
        type: "button", part: "theme", "aria-pressed": "false", "data-theme": key, disabled: !found.length, click: () => acts.theme(key),
      }, name, h("span.count", { "aria-label": `，${words("places", found.length)}` }, String(found.length)))),
      found.length ? folded(items, "ol", words) : h("p.empty", null, words("none")));
  };
  return titled(words("themes"), h("div.columns", null, list.map(column)), "themes", compact);
}

/** A sentence with the words that speak for the theme. */
function sentence(evidence, key, words, acts) {
  const reason = evidence.reasons[evidence.labels.indexOf(key)];
  const pieces = [];
  let at = evidence.start;
  for (const cue of reason?.cues ?? []) {
    if (cue.start < at || cue.end > evidence.end || cue.weight < 0) continue;
    pieces.push(evidence.text.slice(at - evidence.start, cue.start - evidence.start), h("em", null, cue.text));
    at = cue.end;
  }
  pieces.push(evidence.text.slice(at - evidence.start));
  const cues = [...new Set(reason?.cues.filter(({ weight }) => weight > 0).map(({ text }) => text))];
  const tones = (reason?.tones ?? []).map((tone) => words(tone));
  const why = [cues.length ? `${words("by")} ${cues.join(" · ")}` : "", ...tones].filter(Boolean).join("；");
  return h("button.evidence", { type: "button", part: "evidence", click: () => acts.place(evidence) }, pieces, why && h("span.why", null, why));
}

/**
 * Statements by speaker, in the order in which they come to speak; then those without a named source.
 * @param {object} analysis @param {Words} words @param {Acts} acts
 */
export function voices(analysis, words, acts, compact) {
  const speakers = new Map();
  for (const quote of analysis.quotes) {
    const who = quote.entity ?? quote.speaker;
    speakers.set(who, [...(speakers.get(who) ?? []), quote]);
  }
  const item = (said) =>
    h("li", null, h("button.statement", { type: "button", part: "statement", click: () => acts.place(said) },
      h("span.verb", null, said.verb || (said.speaker ? words("says") : "")), said.source ? `${said.source}：` : "", said.text));
  const speaker = (quotes) => {
    const entity = analysis.entities[quotes[0].entity];
    const name = entity?.name ?? quotes[0].speaker;
    const who = entity
      ? h(`button.who.is-name.${entity.type}`, { type: "button", "aria-pressed": "false", "data-entity": entity.id, click: (event) => acts.entity(entity.id, event.currentTarget) }, name)
      : h("span.who", null, name);
    const role = [...(entity?.affiliations ?? []).slice(0, 1), ...(entity?.titles ?? []).slice(0, 1)].join(" ");
    return h("section", { "aria-label": name }, h("h3", null, who, role && h("span.role", null, role)), folded(quotes.map(item), "ul", words));
  };
  const all = [...speakers.values()].map(speaker);
  if (analysis.claims.length) {
    all.push(h("section", { "aria-label": words("unnamed") },
      h("h3", null, h("span.who", null, words("unnamed"))), folded(analysis.claims.map(item), "ul", words)));
  }
  const list = all.length ? h("div.columns", null, all) : h("p.empty", null, words("none"));
  return titled(words("voices"), list, "voices", compact);
}

/** The first few open, the others folded. */
function folded(items, tag, words) {
  const list = h(tag, null, items.slice(0, FIRST));
  if (items.length <= FIRST) return [list];
  const rest = items.slice(FIRST);
  return [list, h("details", null, h("summary", null, words("more", rest.length)), h(tag, null, rest))];
}

function titled(title, content, part, compact) {
  if (compact) return h("details.section", { part }, h("summary", null, title), content);
  return h("section.section", { part, "aria-label": title }, h("h2", null, title), content);
}
