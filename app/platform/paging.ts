/**
 * Brings a requested page of a list into range.
 *
 * @param asked counts from 1
 * @returns the page to show, the number of pages (1 for an empty list), and how many rows to skip
 */
export function pageWithin(
  asked: number,
  total: number,
  rowsPerPage: number,
): { page: number; pages: number; skip: number } {
  const pages = Math.max(1, Math.ceil(total / rowsPerPage));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, skip: (page - 1) * rowsPerPage };
}
