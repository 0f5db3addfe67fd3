import { z } from 'zod';

/** The field that carries a proof: a password, a code, or what a passkey signed. */
export const proofField = 'confirmation';

/** How a person shows that it is them. */
export type ProofKind = 'password' | 'second-factor';

/** What a page gets when an action waits for a proof: all it takes to send the same form again. */
export const confirmationNeeded = z.object({
  confirmation: z.object({
    by: z.enum(['password', 'second-factor']),
    isWrong: z.boolean(),
    /** names and values as they were typed, passwords left out */
    fields: z.array(z.tuple([z.string(), z.string()])),
  }),
});
export type ConfirmationNeeded = z.infer<typeof confirmationNeeded>['confirmation'];
