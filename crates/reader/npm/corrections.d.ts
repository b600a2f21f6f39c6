// What a reader or a site's owner puts right, as the page saves it: no offsets, places are told by their words.

import type { NameKind } from "./analysis.js";

/** A file of corrections. */
export interface Corrections {
  /** The form's version. */
  mailuo: 1;
  /** The title of the article they were made for; it tells people, nothing is decided by it. */
  article?: string;
  /** In the order in which they were made: a later one sees what the earlier did. */
  corrections: Correction[];
}

/** An entity, told by its name. */
export interface Named {
  /** Its name, or another of its forms where none has that name. */
  name: string;
  /** Its kind, where several have the name. */
  type?: NameKind;
}

/** A place in the article, told by its words. */
export interface Anchor {
  /** The words at the place. */
  exact: string;
  /** Up to 12 characters before them in the same block. */
  prefix?: string;
  /** Up to 12 characters behind them in the same block. */
  suffix?: string;
  /** Which one of several places that are all like this, from 0. */
  nth?: number;
}

/** One thing that is put right. */
export type Correction =
  /** The entity is of another kind. */
  | { op: "retype"; entity: Named; to: NameKind }
  /** The entity's name is another, which need not stand in the article. */
  | { op: "rename"; entity: Named; to: string }
  /** Two entities are one, under the name and kind of the second. */
  | { op: "merge"; entity: Named; into: Named }
  /** A form names something else, an entity of its own. */
  | { op: "split"; entity: Named; form: string }
  /** The words are a name, with `everywhere` wherever they stand. */
  | { op: "add"; at: Anchor; type: NameKind; everywhere?: boolean }
  /** The entity is no name at all. */
  | { op: "remove"; entity: Named }
  /** Here, and only here, there is no name. */
  | { op: "unmark"; at: Anchor }
  /** Somebody else makes the statement: an entity's name or any other, empty where nobody can be told; `from` was
   * taken for its speaker and tells apart statements that two make together. */
  | { op: "attribute"; at: Anchor; from?: string; speaker: string }
  /** The sentence does not carry the theme of this key. */
  | { op: "drop"; at: Anchor; label: string };
