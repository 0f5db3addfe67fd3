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
  'fetch',
  'link',
  'versions',
  'deletion',
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
  | 'unpacked'
  /** A form in Adobe's own format, of which nothing would be left. */
  | 'xfa'
  /** Signed, and with a script or an attachment, which may not stay. */
  | 'signedActing';

/** Ways in which a file holds text that nobody sees. `i18n keys: upload:hidden.*` */
export const hiddenKinds = [
  'covered',
  'colorless',
  'invisible',
  'outside',
  'layer',
  'tiny',
  'annotation',
  'comment',
  'hiddenText',
  'hiddenSheet',
  'hiddenRow',
  'hiddenColumn',
  'hiddenCell',
] as const;

/** Text that nobody sees who looks at the file. */
export interface Hidden {
  kind: (typeof hiddenKinds)[number];
  /** The number of the page or the name of the sheet; empty if unknown. */
  where: string;
  /** How the text begins. */
  sample: string;
}

/** What a sharer should know about a file. `i18n keys: upload:remark.*` */
export const remarkKinds = [
  'caseData',
  'cut',
  'noText',
  'unchecked',
  'badPages',
  'xfa',
  'standard',
  'template',
  'pivotSource',
  'inner',
  'pivot',
  'animation',
  'reencoded',
] as const;

export interface Remark {
  kind: (typeof remarkKinds)[number];
  /** What it is about, such as the headings or the pages; empty if there is nothing to name. */
  about: string;
}

/** The result of reading a file. Texts hold no NUL and no lone surrogates, and are cut at their limits. */
export interface Reading {
  verdict: ReaderVerdict;
  /** The text of each page or sheet, or of the whole document if it records no pages. */
  pages: string[];
  /** The same with the text that nobody sees; empty if there is none. */
  wholePages: string[];
  hidden: Hidden[];
  remarks: Remark[];
  /** Null when the number of pages is unknown. */
  pageCount: number | null;
  /** The title in the metadata, else the largest text or the heading; empty when there is neither. */
  title: string;
  /** ISO 639-3; null when there is too little text to tell. */
  language: string | null;
  found: Found[];
  cleaning: Cleaning;
}
