/** The maximum lengths of texts in threads, also used by the forms. */
export const limits = { subject: 150, body: 4_000, reason: 300 } as const;
