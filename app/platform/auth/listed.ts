/**
 * A `where` for the organizations that everybody may know of: neither archived nor hidden for safety. Every
 * page, list, count, search, file and export of their data uses it.
 */
export const listed = { archivedAt: null, hiddenForSafetyAt: null } as const;

/**
 * A `where` for the organizations that are listed and whose profile says something. A new one is not public before; its
 * own people and the network's administrators work with it meanwhile.
 */
export const introduced = { ...listed, introducedAt: { not: null } } as const;
