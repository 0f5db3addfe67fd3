/** Kinds of hidden data: what a file reveals beyond its visible content. `i18n keys: upload:found.*` */
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
  /** The value in the file, shortened; empty when it would mean nothing to people. */
  value: string;
}

/**
 * The result of removing hidden data: `clean` had none, and `cleaned` has none any more. The others are left
 * unchanged, because a signature would break (`signed`), the file cannot be rewritten (`encrypted`), or
 * rewriting it failed (`failed`).
 */
export type Cleaning = 'clean' | 'cleaned' | 'signed' | 'encrypted' | 'failed';

/** Whether a file is good or why it is refused; the matching keys of `refusals.schema` begin with `file`. */
export type ReaderVerdict =
  | 'good'
  | 'protected'
  | 'damaged'
  | 'mismatch'
  | 'macros'
  | 'embedded'
  | 'external'
  | 'connected'
  | 'unpacked';

/** The result of reading a file. Texts hold no NUL and no lone surrogates, and are cut at their limits. */
export interface Reading {
  verdict: ReaderVerdict;
  /** The text of each page or sheet, or of the whole document if it records no pages. */
  pages: string[];
  /** Null when the number of pages is unknown. */
  pageCount: number | null;
  /** The title in the metadata, else the largest text or the heading; empty when there is neither. */
  title: string;
  /** ISO 639-3; null when there is too little text to tell. */
  language: string | null;
  found: Found[];
  cleaning: Cleaning;
}
