/** Rows per page of the lists in the workspace and the administration. */
export const rowsPerPage = 50;

/** Results per page of a search, as promised by the contract, and of other long entries. */
export const resultsPerPage = 20;

/**
 * Brings a requested page of a list into range: a page past the end means the last one.
 *
 * @param asked counts from 1
 * @returns the page to show, the number of pages (1 for an empty list), and how many rows to skip
 */
export function pageWithin(
  asked: number,
  total: number,
  size: number,
): { page: number; pages: number; skip: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, skip: (page - 1) * size };
}
