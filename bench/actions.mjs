// What a reader's actions cost the page's main thread, told by Chromium's own trace in processor time: other work on
// the machine makes a task longer on the clock, not here. Frames are counted by the clock.
//
//   node bench/actions.mjs SITE [--length=CHARACTERS] [--rounds=N] [--width=N] [--height=N] [--why] [TEXT…]
//
// The text is what the files say, or our own annotated articles, from the first on again where more is asked for.
// CHROMIUM names the browser.

import { readFileSync, readdirSync } from "node:fs";
import { Page, pause } from "./browser.mjs";

const given = process.argv.slice(2);
const option = (name, usual) => Number(given.find((g) => g.startsWith(`--${name}=`))?.split("=")[1] ?? usual);
const [site, ...files] = given.filter((g) => !g.startsWith("--"));
const [length, rounds] = [option("length", 100_000), option("rounds", 3)];

/** Characters of text, its marks left out: `crates/train/texts/README.md` says what they are. */
function text() {
  const folder = new URL("../crates/train/texts/", import.meta.url);
  const own = () => readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => new URL(name, folder));
  const marked = (files.length ? files : own()).map((file) => readFileSync(file, "utf8")).join("\n\n");
  const plain = [...marked.replace(/\|[^⟧]*⟧|[⟦⟧⟫]|⟪[^|]*\||⟨[^⟩]*⟩|^[=~# ]+/gm, "")];
  return Array.from({ length }, (_, n) => plain[n % plain.length]).join("");
}

/** Waits until the page is at rest: it is ready, and has answered between what it set itself to do later. */
async function rest(page) {
  await page.until("document.body.dataset.state === 'ready'");
  for (let n = 0; n < 3; n += 1) {
    await pause(200);
    await page.ask("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
  }
}

/** What is measured: its name, and what prepares it and gives the act. */
const ACTIONS = [
  ["open", async (page) => {
    await page.ask(`document.querySelector("details.open").open = true;
      document.querySelector(".open .actions button").addEventListener("click", () => delete document.body.dataset.state);
      document.querySelector(".open textarea").value = ${JSON.stringify(text())}`);
    return page.aim(".open .actions button");
  }],
  ["select a name", (page) => page.aim(".chips .chip")],
  ["next place", (page) => () => page.press("n")],
  ["next place again", (page) => () => page.press("n")],
  ["Escape", (page) => () => page.press("Escape")],
  ["mark a theme", (page) => page.aim(".panel .theme")],
  ["a theme's sentence", (page) => page.aim(".panel .evidence")],
  ["previous place", (page) => () => page.press("p")],
  ["another theme", (page) => () => page.press("2")],
  ["a name in the theme", (page) => page.aim(".chips .chip")],
  ["Escape from both", (page) => () => page.press("Escape")],
  ["open the search", (page) => () => page.press("/")],
  ["search 的", (page) => () => page.send("Input.insertText", { text: "的" })],
  ["next hit", (page) => () => page.press("Enter")],
  ["Escape from the search", (page) => () => page.press("Escape")],
  ["select a name in the text", (page) => page.aim(".reader .mention")],
  ["retype it", async (page) => {
    await (await page.aim(".card .mend summary"))();
    await pause(300);
    return page.aim(".card .kinds .chip[aria-pressed=false]");
  }],
  ["undo", (page) => () => page.press("z", 2)],
  ["larger type", async (page) => {
    await page.press("Escape");
    await page.ask("document.querySelector('#settings').showPopover()");
    return page.aim("#settings .row label:nth-child(3)");
  }],
  ["scroll", async (page) => {
    await page.ask("document.querySelector('#settings').hidePopover(); scrollTo({ top: 0, behavior: 'instant' })");
    return () => scroll(page);
  }],
];

/** Two seconds of wheel, 60 pixels a frame; says how many frames came late. */
async function scroll(page) {
  await page.ask(`globalThis.times = []; (function next(time) {
    times.push(time);
    if (times.length < 120) requestAnimationFrame(next);
  })(performance.now())`);
  await page.send("Input.synthesizeScrollGesture", { x: 300, y: 400, yDistance: -7200, speed: 3600 });
  const late = await page.ask("times.slice(1).filter((time, n) => time - times[n] > 25).length");
  page.note = `${late} of 120 frames late`;
}

/** One walk through all actions in a new browser: for each its tasks. */
async function walk() {
  const page = await Page.open(option("width", 1280), option("height", 900));
  await page.send("Page.navigate", { url: site });
  await page.until("document.body?.dataset.state === 'ready'");
  const measured = [];
  for (const [name, prepare] of ACTIONS) {
    await rest(page);
    const act = await prepare(page);
    await rest(page);
    page.note = "";
    const tasks = await page.trace(async () => {
      await act();
      await rest(page);
    });
    measured.push({ name, tasks, note: page.note });
  }
  await page.close();
  return measured;
}

const walks = [];
for (let round = 0; round < rounds; round += 1) walks.push(await walk());

const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const longest = (tasks) => tasks.reduce((a, b) => (b.cpu > a.cpu ? b : a), { cpu: 0, wall: 0, parts: {} });
const ms = (time) => time.toFixed(0);
console.log(`${length} characters, ${rounds} rounds; milliseconds of processor time, medians\n`);
console.log("| action | longest task | (most) | all tasks | tasks over 50 | |\n|---|---|---|---|---|---|");
ACTIONS.forEach(([name], n) => {
  const all = walks.map((walk) => walk[n]);
  const long = all.map(({ tasks }) => longest(tasks).cpu);
  const sum = all.map(({ tasks }) => tasks.reduce((sum, task) => sum + task.cpu, 0));
  const over = all.map(({ tasks }) => tasks.filter((task) => task.cpu > 50).length);
  const notes = all.map(({ note }) => note).join(", ").replace(/^[, ]+$/, "");
  console.log(`| ${name} | ${ms(middle(long))} | ${ms(Math.max(...long))} | ${ms(middle(sum))} | ${middle(over)} | ${notes} |`);
  if (!given.includes("--why")) return;
  for (const task of all[0].tasks.filter((task) => task.cpu > 10)) {
    const parts = Object.entries(task.parts).sort((a, b) => b[1] - a[1]).slice(0, 6);
    console.log(`    ${ms(task.cpu)} (${ms(task.wall)} by the clock): ${parts.map(([part, time]) => `${part} ${ms(time)}`).join(", ")}`);
  }
});
