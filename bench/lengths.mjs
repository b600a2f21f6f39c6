// What an analysis costs by the length of the text: the engine in WebAssembly and the command line, in seconds of one
// processor, so that other work on the machine counts little. Prints a table and draws docs/linear.svg.
//
// `cargo xtask bench --lengths` builds what it takes: node lengths.mjs SHARED PACKAGE MAILUO SVG

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { varied } from "./varied.mjs";

const [shared, folder, program, svg] = process.argv.slice(2);
const LENGTHS = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const { all } = varied(shared);
const texts = LENGTHS.map((length) => [...all.slice(0, 2 * length)].slice(0, length).join(""));

const mailuo = await import(pathToFileURL(join(resolve(folder), "node.js")));
await mailuo.init();

// The engine remembers the text before: another one in between makes it forget.
function called(text) {
  mailuo.analyzeJson("。");
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const json = mailuo.analyzeJson(text);
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - wall) / 1e3, cpu: (user + system) / 1e6, json: json.length };
}

// The whole command with loading; what it writes goes to a file.
const home = mkdtempSync(join(tmpdir(), "mailuo-"));
function run(text) {
  const [input, output] = [join(home, "text.txt"), join(home, "out")];
  writeFileSync(input, text);
  const timed = `TIMEFORMAT='%U %S'; time "$0" analyze "$1" --out "$2"`;
  const { stderr } = spawnSync("bash", ["-c", timed, resolve(program), input, output], { encoding: "utf8" });
  const [user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return user + system;
}

const best = (times, one) => Math.min(...Array.from({ length: times }, one));
const rows = texts.map((text, n) => {
  const times = LENGTHS[n] > 100_000 ? 2 : 5;
  const calls = Array.from({ length: times }, () => called(text));
  const least = (of) => Math.min(...calls.map(of));
  const row = { wall: least((c) => c.wall), wasm: least((c) => c.cpu), native: best(times, () => run(text)) };
  const speed = (seconds) => Math.round(LENGTHS[n] / seconds / 1e3);
  const told = [row.native, row.wasm, row.wall].map((seconds) => `${seconds.toFixed(3)} s (${speed(seconds)})`);
  console.log(`| ${LENGTHS[n].toLocaleString("en")} | ${told.join(" | ")} | ${(calls[0].json / 1e6).toFixed(2)} M |`);
  return row;
});
rmSync(home, { recursive: true });

// Both axes logarithmic; the dashed line is what grows as the text does.
const x = (length) => 60 + (400 * Math.log10(length / 1_000)) / 3;
const y = (seconds) => 250 - (230 * Math.log10(seconds / 0.001)) / 4;
const line = (key, colour, name) => {
  const points = rows.map((row, n) => [x(LENGTHS[n]), y(Math.max(row[key], 0.001))].map((v) => v.toFixed(1)));
  const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`);
  const [tx, ty] = points.at(-1);
  const label = `<text x="${+tx - 8}" y="${+ty + (key === "wasm" ? -8 : 18)}" text-anchor="end" fill="${colour}">${name}</text>`;
  const path = points.map((point) => point.join(",")).join(" ");
  return [`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`, ...dots, label];
};
const lengths = [1_000, 10_000, 100_000, 1_000_000].map((length) => {
  const at = x(length).toFixed(0);
  const name = length.toLocaleString("en");
  return `<path d="M${at} 20V250" stroke="#e2dccd"/><text x="${at}" y="266" text-anchor="middle">${name}</text>`;
});
const seconds = [0.001, 0.01, 0.1, 1, 10].map((second) => {
  const at = y(second).toFixed(0);
  return `<path d="M60 ${at}H460" stroke="#e2dccd"/><text x="54" y="${+at + 4}" text-anchor="end">${second} s</text>`;
});
writeFileSync(
  svg,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 290" font-family="sans-serif" font-size="11">
<title>Seconds of one processor for the full analysis, by characters; both axes logarithmic</title>
<rect width="500" height="290" fill="#fbf8f1"/>
${[...lengths, ...seconds].join("\n")}
<path d="M${x(1_000)} ${y(0.004)}L${x(1_000_000)} ${y(4)}" stroke="#6b655a" stroke-dasharray="4 4"/>
${[...line("wasm", "#96480f", "WebAssembly"), ...line("native", "#1f5f8b", "native, with loading")].join("\n")}
<text x="260" y="284" text-anchor="middle">characters</text>
</svg>
`,
);
