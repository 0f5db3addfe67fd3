/** What tells programs that open a file that it is in UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet may take for the beginning of a formula, in the full width too. */
const formulaSign = /^[=+\-@＝＋－＠|%]/u;

/**
 * A row of a CSV file (RFC 4180). No cell begins a formula: an apostrophe stands before it, which shows as
 * text. Every cell is quoted, so that it stays one cell.
 *
 * Where the list separator of the system is a semicolon or a tab, a spreadsheet does not read the quotes after
 * the first comma and makes new cells inside of ours: a formula is disarmed after those separators and after a
 * line break too.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((text) => `"${disarmed(text).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

// Spaces and quotes are looked past, as some programs do. Each run of them is read once, so that this is linear.
function disarmed(text: string): string {
  const inside = text.replace(/[\s\u0085";|]+/gu, (run: string, at: number) => {
    const separates = /[^ "\u00a0]/.test(run);
    return separates && formulaSign.test(text.charAt(at + run.length)) ? `${run}'` : run;
  });
  return /^[\t\r\n]/.test(text) || formulaSign.test(text.trimStart()) ? `'${inside}` : inside;
}
