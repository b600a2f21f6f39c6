/**
 * Mailuo reads a Chinese article: it restores the text and finds names, statements with their speakers, themes and
 * figures. Everything runs where it is called; no text leaves the program.
 *
 * **One unit.** All offsets count UTF-16 units, as JavaScript's strings do:
 * `analysis.blocks[place.block].text.slice(place.start, place.end)` is what stands at a place.
 */

import type { Analysis, BlockKind, EditKind, Span } from "./analysis.js";
import type { Corrections } from "./corrections.js";

export type * from "./analysis.js";
export type * from "./corrections.js";

/** An address, or the thing itself. In Node a path is an address too, seen from where the program was started. */
export type Source = string | URL | Response | Promise<Response> | ArrayBuffer | Uint8Array;

/** The files of knowledge, each by itself; one that is missing is the package's own. */
export interface Knowledge {
  /** `lexicon.bin`: the words. */
  lexicon?: Source;
  /** `names.bin`: the name model. */
  names?: Source;
  /** `themes.tsv`: the words that speak for a theme. */
  themes?: Source;
}

/** Where the package's files are, if not beside its scripts. */
export interface InitOptions {
  /** The folder that holds the package's three files of knowledge under their own names, or each file by itself. */
  data?: string | URL | Knowledge;
  /** The program, `mailuo-reader_bg-….wasm`, or what it was compiled to. */
  module?: Source | WebAssembly.Module;
}

/**
 * Loads the engine, once: a second call waits for the first, and its options count for nothing.
 * After a failure it may be called again.
 *
 * Rejects where a file can't be fetched, is damaged or belongs to another version.
 */
export function init(options?: InitOptions): Promise<void>;

/**
 * Everything that is known about the article `text`. It can't fail, whatever the text is.
 *
 * Throws before `init()` is done.
 */
export function analyze(text: string, options?: AnalyzeOptions): Analysis;

/** The same as JSON, for those who keep it or send it on. */
export function analyzeJson(text: string, options?: AnalyzeOptions): string;

/** What may be asked for with a text. What can't be read is left aside. */
export interface AnalyzeOptions {
  /** Changes of restoring that are not wanted. */
  undo?: Undo;
  /** What the text's file told of its lines, one a line. */
  hints?: Hint[];
  /** Themes beside the built-in ones, or in their place. */
  themes?: Theme[];
  /** What a reader or the site's owner put right; {@link Analysis.unplaced} tells what found no place. */
  corrections?: Corrections;
}

/** Changes of restoring that are not wanted. */
export interface Undo {
  /** All of these kinds. */
  kinds?: EditKind[];
  /** Those whose stretch of `text` is one of these: `[start, end]` in UTF-16 units of `text`. */
  places?: Span[];
}

/** What a file's format tells of one line: it begins a block (of this kind, or of an unknown one), goes on with the
 * block of the line before, or belongs to the page and not to the article. */
export type Hint = { begins: BlockKind | null } | "goes-on" | "furniture";

/** A theme of the reader's own: by words, by sentences that carry it, or both. */
export interface Theme {
  /** Under which its evidence stands. With `opportunity`, `challenge` or `safety` it takes that theme's place. */
  key: string;
  /** Words; each carries a sentence alone. Two halves around … find what lies between as well: 难…满足. */
  cues?: string[];
  /** Sentences that carry the theme; what they have in common becomes cues. */
  examples?: string[];
  /** Words that are not to count, in the examples or in the built-in theme that is extended. */
  without?: string[];
  /** Whether the built-in theme of the same key stays, with these cues beside its own. */
  extends?: boolean;
}
