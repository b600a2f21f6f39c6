// What the attributes say. A wrong value is told in the console, with those that are known, and left aside.

/** @param {string} what @param {string} value @param {string[]} known */
function warn(what, value, known) {
  console.warn(`mailuo-article: ${what}="${value}" is not known; it may be ${known.join(", ")}`);
}

const TONES = ["auto", "light", "dark", "sepia"];
const PANELS = ["chips", "themes", "voices"];

/**
 * The element's options that concern how it looks.
 * @param {HTMLElement} element
 */
export function looks(element) {
  const asked = element.getAttribute("theme")?.trim() || "auto";
  if (!TONES.includes(asked)) warn("theme", asked, TONES);
  const named = element.getAttribute("panels")?.trim().split(/[\s,]+/).filter(Boolean) ?? PANELS;
  for (const name of named) if (!PANELS.includes(name)) warn("panels", name, PANELS);
  const panels = PANELS.filter((name) => named.includes(name));
  return {
    tone: TONES.includes(asked) ? asked : "auto",
    // An attribute without one right word is a slip; who wants no panels writes an empty one.
    panels: panels.length || !named.length ? panels : PANELS,
    compact: element.hasAttribute("compact"),
    language: language(element),
  };
}

const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];

function language(element) {
  const own = element.getAttribute("lang")?.trim();
  const spoken = (tag) => {
    const [first, ...rest] = tag.toLowerCase().split("-");
    if (first === "zh") return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-Hant" : "zh-Hans";
    return first === "en" ? "en" : undefined;
  };
  if (own && !spoken(own)) warn("lang", own, LANGUAGES);
  return (own && spoken(own)) || spoken(element.closest("[lang]")?.lang ?? "") || "zh-Hans";
}

/**
 * Own themes: JSON, or the id of a script of type application/json.
 * @param {HTMLElement} element
 * @returns {{key: string, name?: string, cues?: string[], examples?: string[]}[]}
 */
export function themes(element) {
  const asked = element.getAttribute("themes")?.trim();
  if (!asked) return [];
  try {
    const text = /^[[{]/.test(asked) ? asked : element.getRootNode().getElementById(asked)?.textContent ?? "";
    const found = [JSON.parse(text)].flat();
    const right = found.filter((theme) => typeof theme?.key === "string" && theme.key);
    if (right.length < found.length) warn("themes", asked, ['[{"key": "jobs", "name": "就业", "cues": ["岗位"]}, …]']);
    return right;
  } catch {
    warn("themes", asked, ["JSON", 'the id of a <script type="application/json">']);
    return [];
  }
}

/**
 * The article's address, seen from the page; `undefined` where it has none.
 * @param {HTMLElement} element @param {string} name of the attribute
 */
export function address(element, name) {
  const asked = element.getAttribute(name)?.trim();
  if (!asked) return undefined;
  const url = URL.canParse(asked, element.baseURI) ? new URL(asked, element.baseURI) : undefined;
  if (/^(https?|blob|data):$/.test(url?.protocol ?? "")) return url;
  warn(name, asked, ["an address of this site", "one of a site that lets others read it (CORS)"]);
  return undefined;
}
