// Hebrew, Arabic and the other scripts that are written from right to left.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name for the middle of a sentence where there is no markup, as in letters and titles: one that is written from
 * right to left stands between FSI and PDI, so that it does not turn what stands beside it. All others stay as they
 * are.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
