/**
 * A text on one line: every run of spaces, line breaks and control characters becomes one space. Besides CR
 * and LF, programs break lines at VT, FF, NEL (U+0085) and the Unicode separators U+2028 and U+2029.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
