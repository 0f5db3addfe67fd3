// Hebrew, Arabic and the other right-to-left scripts.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Prepares a name for a sentence without markup, as in letters and titles. A right-to-left name is wrapped in
 * FSI and PDI, so that it does not reorder the text around it. All others are returned unchanged.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
