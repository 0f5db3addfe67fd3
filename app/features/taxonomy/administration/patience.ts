/** In milliseconds: the search documents of everything that has a term may have to be rewritten. */
export const patience = { timeout: 60_000 };
