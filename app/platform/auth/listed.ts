/**
 * A `where` for the organizations that are in the network for everybody to know of: neither archived nor
 * in shelter. Every page, list, count, search, file and export of what is theirs asks for it.
 */
export const listed = { archivedAt: null, shelteredAt: null } as const;
