/**
 * A `where` for the organizations that everybody may know of: neither archived nor hidden for safety. Every
 * page, list, count, search, file and export of their data uses it.
 */
export const listed = { archivedAt: null, hiddenForSafetyAt: null } as const;
