/** What a file said besides what it shows. `i18n keys: upload:found.*` */
export const foundKinds = [
  'author',
  'editor',
  'organization',
  'program',
  'date',
  'subject',
  'commentAuthor',
  'revisionAuthor',
  'place',
  'camera',
  'path',
  'attachment',
  'script',
  'versions',
  'note',
] as const;

export interface Found {
  kind: (typeof foundKinds)[number];
  /** As the file has it, cut short; empty where that would tell nobody anything. */
  value: string;
}

/**
 * How a file came out of the removal of what it said besides: `clean` had nothing, `cleaned` has nothing
 * any more; the others stay as they came, since a signature would break, or what is locked cannot be
 * written, or writing it anew failed.
 */
export type Cleaning = 'clean' | 'cleaned' | 'signed' | 'encrypted' | 'failed';

/** Why a file is no good; keys of `refusals.schema` begin with `file`. */
export type ReaderVerdict =
  'good' | 'protected' | 'damaged' | 'macros' | 'embedded' | 'connected' | 'unpacked';

/** What reading a file gives. Texts hold no NUL and no half characters, and are cut at their limits. */
export interface Reading {
  verdict: ReaderVerdict;
  /** The text of each page, sheet or, of a document that does not say, of the whole. */
  pages: string[];
  /** Null where a file has no pages that anybody counted. */
  pageCount: number | null;
  /** As the file calls itself, or what stands largest on its first page; empty when neither says. */
  title: string;
  /** ISO 639-3; null when there is too little text to tell. */
  language: string | null;
  found: Found[];
  cleaning: Cleaning;
}
