// What an analysis holds. `crates/reader/tests/shapes.rs` holds it against the engine's own types.

/** A stretch of the source text, `[start, end]` in UTF-16 units of the text that was given, end excluded. */
export type Span = [start: number, end: number];

/** A stretch of one block's text, end excluded. */
export interface Place {
  /** Index into {@link Analysis.blocks}. */
  block: number;
  /** First UTF-16 unit inside, counted from the start of the block's text. */
  start: number;
  /** First UTF-16 unit after. */
  end: number;
}

/** Everything that is known about one article. */
export interface Analysis {
  /** Names the article among others; empty here. */
  id: string;
  /** What every offset counts: `utf16` here, `char` in files of the command line. */
  unit: Unit;
  /** The day the article appeared, as `YYYY-MM-DD`, where it says so. */
  date: string | null;
  /** The text in reading order. */
  blocks: Block[];
  /** What restoring changed, in the order of the source. */
  edits: Edit[];
  /** Every occurrence of a name, sorted by place; no two overlap. */
  mentions: Mention[];
  /** What may be a name but is too doubtful for a mention, sorted by place; they belong to no entity. */
  candidates?: Mention[];
  /** The things named; an entity's id is its index. */
  entities: Entity[];
  /** Statements with a known speaker, sorted by place. */
  quotes: Quote[];
  /** Statements whose source has no name, or could not be told. */
  claims: Claim[];
  /** Sentences that carry a theme, sorted by place. */
  themes: Evidence[];
  /** Dates, money, quantities, sorted by place. */
  figures: Figure[];
  /** The few sentences and terms that say it. */
  gist: Gist;
  /** Indices of those corrections that found nothing to correct, where there are any. */
  unplaced?: number[];
}

/** Bytes of UTF-8, UTF-16 units, or Unicode code points. */
export type Unit = "byte" | "utf16" | "char";

/** A paragraph or another piece of text that stands by itself. */
export interface Block {
  /** What part it plays on the page. */
  kind: BlockKind;
  /** 0 for the main article, 1, 2… for further articles on the same page. */
  piece: number;
  /** The text as a good edition prints it: no line breaks, no letter-spacing. */
  text: string;
  /** The stretch of the source from its first character to its last. Another block may lie inside. */
  source: Span;
}

/** Headline; who wrote it, where and when; standfirst; heading between paragraphs; running text; the words under a
 * picture; whose picture it is; a note on the author. */
export type BlockKind = "title" | "byline" | "lead" | "heading" | "paragraph" | "caption" | "credit" | "note";

/** One change between the source and the restored text. */
export interface Edit {
  /** What was done. */
  kind: EditKind;
  /** The stretch of the source. */
  source: Span;
  /** The source's characters there. */
  before: string;
  /** What stands for them now. */
  after: string;
  /** Index of the block in which the change shows, where it shows in one. */
  block: number | null;
  /** Where in that block's text, in UTF-16 units. */
  at: number;
  /** Why, as a short key. */
  reason: string;
  /** There and true where the change was not wanted: the text stands as in the source. */
  undone?: boolean;
}

/** A line break inside a paragraph was taken out; spaces were closed up; characters printed twice were made one; a
 * character was written the usual way; a block was moved to its place; a running head or page number was left out;
 * white space between blocks was taken out. */
export type EditKind =
  | "joined-line"
  | "closed-up"
  | "over-print"
  | "normalised"
  | "moved-block"
  | "dropped"
  | "blank";

/** One occurrence of a name. */
export interface Mention extends Place {
  /** What kind of thing it names. */
  type: NameKind;
  /** The characters there. */
  text: string;
  /** Id of the entity it names: an index into {@link Analysis.entities}. */
  entity: number;
  /** How sure the engine is. */
  certainty: Certainty;
  /** What made it a name. */
  why: Why;
}

/** What is named: `work` is what stands in 《》, `organisation` any body that is no company. */
export type NameKind = "person" | "company" | "organisation" | "place" | "product" | "work" | "event";

/** How sure the engine is, from most to least; `possible` only among {@link Analysis.candidates}. */
export type Certainty = "sure" | "likely" | "possible";

/** What speaks for a mark. */
export interface Why {
  /** Key of the rule, list or model, such as `model`, `title-before`, `book-marks`, `full-form`. */
  rule: string;
  /** The words of the text that the rule saw, where it saw any. */
  cue?: string;
}

/** A thing in the world that the article names. */
export interface Entity {
  /** Its index in {@link Analysis.entities}. */
  id: number;
  /** What kind of thing it is. */
  type: NameKind;
  /** The fullest form in the article. */
  name: string;
  /** Every other form in the article. */
  aliases: string[];
  /** A person's offices, as written. */
  titles: string[];
  /** The bodies a person belongs to, as written. */
  affiliations: string[];
  /** Id of the body that makes or owns it. */
  owner?: number;
  /** The certainty of its best mention. */
  certainty: Certainty;
  /** Why each alias was joined to the name. */
  joins: Join[];
}

/** Why a form belongs to an entity. */
export interface Join {
  /** The form, one of the entity's aliases. */
  form: string;
  /** What speaks for it. */
  why: Why;
}

/** A contiguous statement with its speaker: without outer quotation marks, verb of saying or final 。 */
export interface Quote extends Place {
  /** The characters there. */
  text: string;
  /** An entity's name, or how the text calls a speaker that is no entity (瑞士警方, 王阿姨). */
  speaker: string;
  /** Id of the speaker's entity, where it is one. */
  entity: number | null;
  /** With or without quotation marks. */
  kind: QuoteKind;
  /** The verb of saying as written, empty for a statement that runs on. */
  verb: string;
  /** Where the verb stands. */
  verb_at?: Place;
  /** What the verb says about the statement. */
  stance: Stance;
  /** How the speaker was found. */
  why: Why;
}

/** Inside quotation marks, or reported. */
export type QuoteKind = "direct" | "indirect";

/** What a verb of saying tells about the statement beside that it was made. */
export type Stance =
  | "says"
  | "thinks"
  | "stresses"
  | "claims"
  | "predicts"
  | "urges"
  | "warns"
  | "denies"
  | "admits"
  | "announces"
  | "doubts"
  | "answers";

/** A statement whose source has no name, or could not be told. */
export interface Claim extends Place {
  /** The characters there. */
  text: string;
  /** The source as written (有专家, 据悉), empty where none is. */
  source: string;
  /** The verb of saying as written, empty where there is none. */
  verb: string;
  /** What the verb says about the statement. */
  stance: Stance;
  /** Why nobody stands over it: `unnamed` (a source without a name) or `hearsay` (no source at all). */
  why: Why;
}

/** A sentence that carries one or more themes. */
export interface Evidence extends Place {
  /** The characters there. */
  text: string;
  /** Keys of the themes: `opportunity`, `challenge`, `safety`, or one of {@link AnalyzeOptions.themes}. */
  labels: string[];
  /** One for each label, in the same order. */
  reasons: Reason[];
  /** Ids of the entities the sentence is about. */
  entities: number[];
  /** Index into {@link Analysis.quotes} of the statement the sentence belongs to. */
  quote: number | null;
}

/** Why a sentence carries a theme. */
export interface Reason {
  /** Key of the theme. */
  label: string;
  /** From 0 to 1, the most telling highest. */
  score: number;
  /** The words that speak for it, sorted by place. */
  cues: Cue[];
  /** How the sentence puts it. */
  tones: Tone[];
}

/** A word or pattern that speaks for a theme, or against it. */
export interface Cue extends Place {
  /** The characters there. */
  text: string;
  /** How much it counts; below 0 it counts against the theme. */
  weight: number;
}

/** The cue stands under a negation; is one side of a concession; is not said to be so; is said by somebody. */
export type Tone = "negated" | "conceded" | "hypothetical" | "reported";

/** A number or a date with its meaning; the place holds modifier and unit as well. */
export interface Figure extends Place {
  /** The characters there. */
  text: string;
  /** What is counted. */
  kind: FigureKind;
  /** The number in `unit`, scaled by 万, 亿…; the lower end of a range; `null` for a date. */
  value: number | null;
  /** The upper end of a range, in `unit`. */
  to?: number;
  /** The unit as written (家, 小时, 美元, %), without 万 and 亿. */
  unit: string;
  /** What bounds the number (超, 近, 约, 余, 至少), as written. */
  modifier: string;
  /** A date as `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or, where no year is known, `--MM-DD` or `--MM`. */
  date?: string;
  /** What it measures, as written; of a date or time the clause that tells what happens then. */
  subject: string;
  /** Where the subject stands. */
  subject_at?: Place;
  /** Id of the subject's entity, where it has one. */
  entity?: number;
  /** Index into {@link Analysis.quotes} of the statement it stands in. */
  quote?: number;
}

/** What a figure counts. */
export type FigureKind = "date" | "time" | "duration" | "money" | "percent" | "age" | "quantity";

/** The few sentences and terms that say it, each taken from the text. */
export interface Gist {
  /** Three to five sentences in the order of the text; none for a short text. */
  sentences: Place[];
  /** Key terms, the strongest first. */
  terms: Term[];
}

/** A key term. */
export interface Term {
  /** The word. */
  text: string;
  /** Where it stands, in the order of the text. */
  places: Place[];
  /** How telling it is, from 0 to 1. */
  score: number;
}
