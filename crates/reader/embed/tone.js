// Light or dark, as the host's page is where the article stands.

import { TONES } from "./style.js";

/** What text must stand out by to be read: WCAG's AA. */
const ENOUGH = 4.5;

/**
 * The tone that fits a background, and whether our colours can be read on it.
 * @param {Element} element
 */
export function toneAt(element) {
  const background = behind(element);
  const light = luminance(background);
  const tone = light < 0.18 ? "dark" : "light";
  // The faintest of all that is read.
  const { faint } = TONES[tone];
  return { tone, fits: contrast(light, luminance(colour(faint))) >= ENOUGH };
}

/** The nearest background that is not see-through; a page without any is as the browser paints it. */
function behind(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const style = getComputedStyle(at);
    // A picture may be anything, its colours are not asked for.
    const found = colour(style.backgroundColor);
    if (found[3] > 0.9) return found;
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  const dark = /dark/.test(colorScheme) && (!/light/.test(colorScheme) || matchMedia("(prefers-color-scheme: dark)").matches);
  return dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
}

let pen;

/** Any CSS colour as red, green, blue to 255 and opacity to 1. */
function colour(css) {
  const plain = /^rgba?\(([^)]+)\)$/.exec(css)?.[1].split(/[\s,/]+/).map(Number);
  if (plain?.every((n) => !Number.isNaN(n))) return [...plain.slice(0, 3), plain[3] ?? 1];
  // Other forms are painted, and what is painted is read.
  pen ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function luminance([red, green, blue]) {
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
