// Colours and measures of the element; `styles/tokens.css` has the same for the page.

const KINDS = ["person", "company", "organisation", "place", "product", "work", "event"];

const LIGHT = {
  paper: "#fbf8f1", ink: "#2b2823", faint: "#6b655a", line: "#e2dccd", raised: "#fffdf8", accent: "#2a5d92", mark: "#f3e3a9",
  person: "#1f5f8b", company: "#8a3b12", organisation: "#4f6228", place: "#6a4c93", product: "#0b6e69", work: "#7a6417", event: "#8b2f5c",
  "hue-0": "#35693b", "hue-1": "#96480f", "hue-2": "#2a5d92", "hue-3": "#6a4c93",
  "hue-4": "#8b2f5c", "hue-5": "#0b6863", "hue-6": "#6f5a12", "hue-7": "#4c5560",
};
/** @type {Record<string, Record<string, string>>} */
export const TONES = {
  light: LIGHT,
  sepia: { ...LIGHT, paper: "#f3e8d0", raised: "#f9f0dc", line: "#dccdab", faint: "#5f5643", mark: "#e6cf86" },
  dark: {
    paper: "#1c1b19", ink: "#ddd7ca", faint: "#a39c8e", line: "#3a3731", raised: "#25231f", accent: "#86b4e3", mark: "#544a1f",
    person: "#7fb8e0", company: "#e39b72", organisation: "#aec27f", place: "#bfa3e3", product: "#6cc7bf", work: "#d3bb64", event: "#e08fb6",
    "hue-0": "#86c28c", "hue-1": "#e0a06c", "hue-2": "#86b4e3", "hue-3": "#bfa3e3",
    "hue-4": "#e08fb6", "hue-5": "#6cc7bf", "hue-6": "#d3bb64", "hue-7": "#b0bac6",
  },
};

const LINES = { organisation: "double", place: "dotted", event: "dotted", product: "dashed", work: "wavy" };

/** @type {CSSStyleSheet | undefined} */
let highlights;

/** The marks' styles: every tone has its own, since one page may hold a light and a dark article. */
export function highlightSheet() {
  if (highlights) return highlights;
  const rules = Object.entries(TONES).flatMap(([tone, colours]) => {
    const colour = (name) => `var(--mailuo-${name}, ${colours[name]})`;
    const rule = (name, style) => `::highlight(mailuo-${tone}-${name}) { ${style} }`;
    const hues = Array.from({ length: 8 }, (_, n) => n);
    return [
      ...KINDS.map((kind) => rule(kind,
        `text-decoration: underline ${LINES[kind] ?? "solid"} 1px color-mix(in srgb, ${colour(kind)} 60%, transparent); text-underline-offset: .28em`)),
      ...KINDS.map((kind) => rule(`on-${kind}`, `background-color: ${colour(kind)}; color: ${colours.paper}`)),
      ...hues.map((n) => rule(`hue-${n}`, `background-color: color-mix(in srgb, ${colour(`hue-${n}`)} 18%, transparent)`)),
      rule("here", `background-color: ${colour("mark")}; color: ${colour("ink")}`),
    ];
  });
  highlights = new CSSStyleSheet();
  highlights.replaceSync(rules.join("\n"));
  return highlights;
}

/** @type {CSSStyleSheet | undefined} */
let frame;

/** The styles of the shadow tree. */
export function frameSheet() {
  if (frame) return frame;
  const tones = Object.entries(TONES).map(([tone, colours]) => {
    const all = Object.entries(colours).map(([name, value]) => `--${name}: var(--mailuo-${name}, ${value});`);
    return `[data-tone="${tone}"] { color-scheme: ${tone === "dark" ? "dark" : "light"}; ${all.join(" ")} }`;
  });
  const kinds = KINDS.map((kind) => `.${kind} { --kind: var(--${kind}); }`);
  const hues = Array.from({ length: 8 }, (_, n) => `.hue-${n} { --theme: var(--hue-${n}); }`);
  frame = new CSSStyleSheet();
  frame.replaceSync([...tones, ...kinds, ...hues, RULES].join("\n"));
  return frame;
}

const RULES = `
:host { display: block; }
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
/* Nothing of the host comes in but its font, at a size that can be read, and what it says by custom properties. */
.frame {
  all: initial; display: block; direction: ltr; container: mailuo / inline-size;
  font-family: var(--mailuo-font, inherit); font-size: var(--mailuo-size, clamp(15px, 1em, 20px)); line-height: 1.6;
  color: var(--ink); text-align: start; overflow-wrap: anywhere;
}
.frame.is-solid { background: var(--paper); padding: 1.2em clamp(.8em, 4cqi, 1.6em); border-radius: var(--mailuo-radius, .6em); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button, select { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: start; }
ul, ol { list-style: none; margin: 0; padding: 0; }
h1, h2, h3, p { margin: 0; font-size: 1em; font-weight: inherit; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* The article, where we set it. */
.article { max-width: var(--mailuo-measure, 38em); margin-inline: auto; line-height: 1.9; text-align: justify; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
.article > * { margin: 0; }
.article .title { font-size: 1.5em; font-weight: 700; line-height: 1.4; margin: 0 0 .6em; text-align: start; text-wrap: balance; }
.article .heading { font-size: 1.1em; font-weight: 700; margin: 1.6em 0 .5em; }
.article .paragraph { text-indent: 2em; }
.article .byline, .article .note, .article .credit, .article .caption, .article .lead { color: var(--faint); font-size: .9em; }
.article .byline { margin-bottom: 1.6em; }
.article .caption { margin-top: 1em; }
.article .lead { margin-bottom: 1em; }
.article[data-at-name] { cursor: pointer; }

/* What stands with it. */
.state { color: var(--faint); font-size: .9em; display: flex; flex-wrap: wrap; align-items: center; gap: .4em 1em; min-height: 2em; }
.state:empty { display: none; }
.state button { border: 1px solid var(--line); background: var(--raised); color: var(--ink); border-radius: .4em; padding: .3em .9em; min-height: 2.2em; }
.panels { display: grid; gap: 1.6em; margin-top: 1.6em; border-top: 1px solid var(--line); padding-top: 1.2em; }
.panels:empty { display: none; }
.panels.is-compact { gap: .2em; margin-block: 1em; padding-top: .4em; padding-bottom: .4em; border-bottom: 1px solid var(--line); }
.chips { display: grid; gap: .5em; }
.group { display: grid; grid-template-columns: 5.5em minmax(0, 1fr); gap: .3em .8em; align-items: baseline; }
.group h3, .section > h2 { color: var(--faint); font-size: .88em; }
.group ul { display: flex; flex-wrap: wrap; gap: .4em; }
.chip { border: 1px solid color-mix(in srgb, var(--kind) 40%, transparent); color: var(--kind); border-radius: 1.2em; padding: .15em .75em; min-height: 2rem; min-height: max(2em, 28px); font-size: .92em; }
.chip:hover { background: color-mix(in srgb, var(--kind) 8%, transparent); }
.chip[aria-pressed="true"] { background: var(--kind); color: var(--paper); }
.count { margin-inline-start: .45em; font-size: .82em; font-weight: 400; font-variant-numeric: tabular-nums; }
summary { cursor: pointer; color: var(--faint); font-size: .88em; padding: .3em 0; min-height: 2.2em; }
.kinds > .group { margin-top: .5em; }
.section > h2 { margin-bottom: .5em; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5em), 1fr)); gap: 1.2em 1.6em; align-items: start; }
.theme { display: flex; align-items: baseline; width: 100%; color: var(--theme); font-weight: 600; padding: .3em .5em; min-height: 2.2em; border-bottom: 1px solid var(--line); }
.theme:hover, .theme[aria-pressed="true"] { background: color-mix(in srgb, var(--theme) 12%, transparent); }
.theme::before { content: ""; width: .55em; height: .55em; border-radius: 50%; background: var(--theme); margin-inline-end: .5em; }
.evidence, .statement { display: block; width: 100%; padding: .5em .5em .5em .7em; border-inline-start: 2px solid transparent; line-height: 1.65; font-size: .95em; }
.evidence:hover, .statement:hover, .evidence:focus-visible, .statement:focus-visible { border-color: var(--theme, var(--faint)); background: color-mix(in srgb, var(--theme, var(--faint)) 8%, transparent); }
.evidence em { font-style: normal; border-bottom: 1px solid var(--theme); }
.why { display: block; color: var(--faint); font-size: .84em; }
.who { font-weight: 600; padding: .2em 0; min-height: 1.8em; border-bottom: 1px solid transparent; }
.who.is-name { color: var(--kind); }
.who.is-name:hover, .who[aria-pressed="true"] { border-color: currentColor; }
.role { color: var(--faint); font-size: .85em; font-weight: 400; margin-inline-start: .7em; }
.verb { color: var(--faint); font-size: .88em; margin-inline-end: .5em; }
.empty { color: var(--faint); font-size: .9em; padding: .4em .5em; }
.promise { color: var(--faint); font-size: .8em; }

/* The card of a name: above everything, whatever the host has put on top. */
.card {
  position: absolute; inset: auto; margin: 0; width: min(22em, 100vw - 1.5em); max-height: min(28em, 80vh); overflow: auto; overscroll-behavior: contain;
  padding: .8em 1em; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: .6em;
  box-shadow: 0 .3em 1.4em rgb(0 0 0 / .18); font-size: .94em;
}
.card:focus { outline: 0; }
.card header { display: flex; align-items: baseline; gap: .6em; }
.card h2 { font-size: 1.15em; font-weight: 700; color: var(--kind); flex: 1; }
.card .close { min-width: 2em; min-height: 2em; text-align: center; color: var(--faint); border-radius: .4em; }
.card .close:hover { background: color-mix(in srgb, var(--faint) 12%, transparent); }
.card dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .15em .8em; margin: .3em 0 .6em; font-size: .94em; }
.card dt { color: var(--faint); } .card dd { margin: 0; }
.steps { display: flex; align-items: center; gap: .4em; color: var(--faint); font-variant-numeric: tabular-nums; margin: .2em 0; }
.steps button { min-width: 2.2em; min-height: 2.2em; text-align: center; border-radius: .4em; border: 1px solid var(--line); }
.steps label { margin-inline-start: auto; }
.steps select { min-height: 2.2em; border: 1px solid var(--line); border-radius: .4em; padding: 0 .3em; color: var(--ink); background: var(--raised); }
.card .statement { padding-inline-start: .6em; }
@media (max-width: 30rem) {
  .card { position: fixed; inset: auto 0 0 0; width: auto; max-height: 60vh; border-radius: .9em .9em 0 0; padding-bottom: max(1em, env(safe-area-inset-bottom)); }
}
@media (pointer: coarse) {
  .chip, .theme, .steps button, .steps select, .card .close, summary, .state button, .who.is-name { min-height: 44px; }
  .chip, .steps button, .card .close { min-width: 44px; }
  .chip { border-radius: 22px; }
  summary { padding-block: .7em; }
}
@container mailuo (max-width: 26em) {
  .group { grid-template-columns: minmax(0, 1fr); }
}
/* A wide element has room beside the text. */
@container mailuo (min-width: 60em) {
  .body.is-own { display: grid; grid-template-columns: minmax(0, var(--mailuo-measure, 36em)) minmax(0, 1fr); gap: 2.4em; }
  .body.is-own .panels { margin-top: 0; border-top: 0; padding-top: 0; align-content: start; }
}
@media (forced-colors: active) {
  .chip[aria-pressed="true"], .theme[aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
@media print { .card, .state { display: none; } }
`;
