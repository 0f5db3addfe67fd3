/** The search documents of all who have a term may have to be written anew; in milliseconds. */
export const patience = { timeout: 60_000 };
