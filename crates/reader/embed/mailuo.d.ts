// The element's types, for pages written in TypeScript. What an analysis holds is told in the npm package.

export interface Place { block: number; start: number; end: number }
export type NameKind = "person" | "company" | "organisation" | "place" | "product" | "work" | "event";
export interface Entity {
  id: number; type: NameKind; name: string; aliases: string[]; titles: string[]; affiliations: string[];
}
export interface Analysis {
  unit: "utf16";
  blocks: { kind: string; text: string; source: [number, number] }[];
  mentions: (Place & { type: NameKind; text: string; entity: number })[];
  entities: Entity[];
  quotes: (Place & { text: string; speaker: string; entity: number | null; verb: string })[];
  themes: (Place & { text: string; labels: string[] })[];
  [more: string]: unknown;
}
export interface Corrections { mailuo: 1; article?: string; corrections: { op: string; [more: string]: unknown }[] }

export interface MailuoEvents {
  /** Once: the article is analysed and shown; whether the browser can mark text. */
  "mailuo-ready": CustomEvent<{ marks: boolean }>;
  /** Every analysis, with the text that was analysed. */
  "mailuo-analysis": CustomEvent<{ analysis: Analysis; text: string }>;
  /** Before a name is chosen, or none; whoever cancels it keeps the choice as it was. */
  "mailuo-select": CustomEvent<{ entity: Entity | null; by: "chip" | "text" | "card" | "key" | "call" }>;
  /** A reader put something right; `corrections` is the whole file now. */
  "mailuo-correct": CustomEvent<{ correction: object; corrections: Corrections }>;
  /** The article could not be fetched or read. */
  "mailuo-error": CustomEvent<{ message: string; error: unknown }>;
}

export interface MailuoArticle extends HTMLElement {
  corrections: Corrections | null;
  analyze(): Promise<Analysis>;
  select(which: string | number | null): Promise<boolean>;
  destroy(): void;
  addEventListener<K extends keyof MailuoEvents>(
    type: K, listener: (this: MailuoArticle, event: MailuoEvents[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K, listener: (this: MailuoArticle, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap { "mailuo-article": MailuoArticle }
  interface HTMLElementEventMap extends MailuoEvents {}
}
