// Elements of the shadow tree. Text is never HTML.

/**
 * @param {string} tag with classes: `button.chip.person`
 * @param {Record<string, any> | null} [has] attributes; functions are listeners, false and undefined are left out
 * @param {...(Node | string | null | undefined | false)} children
 */
export function h(tag, has, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(has ?? {})) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}
