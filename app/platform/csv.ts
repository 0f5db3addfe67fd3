/** Tells programs that open the file that it is in UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Characters with which a formula may begin in a spreadsheet, full-width forms included. */
const formulaSign = /^[=+\-@＝＋－＠|%]/u;

/**
 * A row of a CSV file (RFC 4180). Every cell is quoted. A cell that would begin a formula gets an apostrophe in
 * front, so that a spreadsheet shows it as text.
 *
 * Where the system's list separator is a semicolon or a tab, a spreadsheet ignores the quotes after the first
 * comma and splits our cells at its own separator. So formulas are also disarmed after those separators and
 * after line breaks.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((text) => `"${disarmed(text).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

// Spaces and quotes before a formula are skipped, as some programs do. Each run of them is read once, so that
// this takes linear time.
function disarmed(text: string): string {
  const inside = text.replace(/[\s\u0085";|]+/gu, (run: string, at: number) => {
    const separates = /[^ "\u00a0]/.test(run);
    return separates && formulaSign.test(text.charAt(at + run.length)) ? `${run}'` : run;
  });
  return /^[\t\r\n]/.test(text) || formulaSign.test(text.trimStart()) ? `'${inside}` : inside;
}
