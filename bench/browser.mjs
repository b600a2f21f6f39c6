// Chromium over its pipe, with nothing to install: commands, events, and traces of the main thread.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--accept-lang=zh-CN",
];
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "v8", "blink.user_timing"];

/** A window of a new browser on an empty profile. */
export class Page {
  #last = 0;
  #waiting = new Map();
  #listening = new Map();

  /** @param {number} width @param {number} height in CSS pixels */
  static async open(width, height) {
    const page = new Page();
    page.profile = mkdtempSync(join(tmpdir(), "mailuo-"));
    const flags = [...FLAGS, `--user-data-dir=${page.profile}`, "about:blank"];
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"];
    page.process = spawn(process.env.CHROMIUM ?? "chromium", flags, { stdio });
    page.process.on("error", (error) => { throw error; });
    page.#read(page.process.stdio[4]);
    const { targetInfos } = await page.send("Target.getTargets");
    const { targetId } = targetInfos.find((target) => target.type === "page");
    page.session = (await page.send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    await page.send("Page.enable");
    await page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    return page;
  }

  #read(stream) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (data) => {
      const messages = (rest + data).split("\0");
      rest = messages.pop();
      for (const { id, result, error, method, params } of messages.map((message) => JSON.parse(message))) {
        const waiting = this.#waiting.get(id);
        this.#waiting.delete(id);
        if (error) waiting?.reject(new Error(error.message));
        else waiting?.resolve(result);
        this.#listening.get(method)?.(params);
      }
    });
  }

  /** Sends a command of the DevTools protocol and gives its answer. */
  send(method, params = {}) {
    const id = ++this.#last;
    const session = this.session && !/^(Target|Tracing|Browser)\./.test(method) ? { sessionId: this.session } : {};
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** The value of a script, or of what it promises. */
  async ask(expression) {
    const wanted = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", wanted);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until a script's value is true. */
  async until(expression) {
    for (let n = 0; n < 600; n += 1) {
      if (await this.ask(expression)) return;
      await pause(100);
    }
    throw new Error(`never true: ${expression}`);
  }

  /** Brings what matches into the window; gives the click into its middle. */
  async aim(css) {
    const middle = `(() => {
      const element = document.querySelector(${JSON.stringify(css)});
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = element.getClientRects()[0];
      return new Promise((done) => setTimeout(() => done({ x: left + width / 2, y: top + height / 2 }), 300));
    })()`;
    const at = await this.ask(middle);
    return async () => {
      for (const type of ["mousePressed", "mouseReleased"]) {
        await this.send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 });
      }
    };
  }

  /** Presses a key by its name; `modifiers`: 2 is Ctrl. */
  async press(key, modifiers = 0) {
    const text = key.length === 1 && !modifiers ? { text: key } : {};
    const code = { Escape: 27, Enter: 13 }[key] ?? key.toUpperCase().charCodeAt(0);
    const all = { key, modifiers, windowsVirtualKeyCode: code, ...text };
    await this.send("Input.dispatchKeyEvent", { type: key.length === 1 ? "keyDown" : "rawKeyDown", ...all });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...all, text: undefined });
  }

  /** The tasks of the page's main thread while `act` is at work, in the order in which they ran. */
  async trace(act) {
    const events = [];
    this.#listening.set("Tracing.dataCollected", ({ value }) => events.push(...value));
    const done = new Promise((resolve) => this.#listening.set("Tracing.tracingComplete", resolve));
    await this.send("Tracing.start", { traceConfig: { includedCategories: CATEGORIES }, transferMode: "ReportEvents" });
    await act();
    await this.ask(`performance.mark(${JSON.stringify(HERE)})`);
    await this.send("Tracing.end");
    await done;
    return tasks(events);
  }

  async close() {
    await this.send("Browser.close").catch(() => {});
    await new Promise((resolve) => this.process.once("exit", resolve));
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Waits so many milliseconds. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tells the page's renderer from others in a trace: Chromium draws bars and menus of its own with some. */
const HERE = "mailuo-here";

/**
 * The tasks of the page's main thread: `cpu` and `wall` in milliseconds, and under `parts` what its processor time went
 * to, by the names of Chromium's trace.
 */
function tasks(events) {
  const { pid, tid } = events.find((e) => e.name === HERE);
  const main = events.filter((e) => e.ph === "X" && e.pid === pid && e.tid === tid && e.tdur !== undefined);
  main.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const found = [];
  let open = [];
  for (const event of main) {
    open = open.filter((outer) => event.ts < outer.ts + outer.dur);
    const task = open.length ? open[0].task : { start: event.ts / 1000, cpu: event.tdur / 1000, wall: event.dur / 1000, parts: {} };
    if (!open.length) {
      if (!isTask(event)) continue;
      found.push(task);
    }
    const add = (name, time) => { task.parts[name] = (task.parts[name] ?? 0) + time / 1000; };
    add(event.name, event.tdur);
    if (open.length) add(open.at(-1).name, -event.tdur);
    open.push({ ...event, task });
  }
  return found;
}

const isTask = (event) => event.name === "RunTask" || event.name === "ThreadControllerImpl::RunTask";
