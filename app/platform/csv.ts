/** What tells programs that open a file that it is in UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * A row of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, which shows as text.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  // Also after spaces, which some programs pass over, and in the full width that some read as the same.
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠|%]/u.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
