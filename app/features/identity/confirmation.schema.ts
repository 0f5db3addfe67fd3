import { z } from 'zod';

/** Name of the form field for a proof: a password, a code, or a passkey's signature. */
export const proofField = 'confirmation';

/** How a person proves their identity. */
export type ProofKind = 'password' | 'second-factor';

/** What a page receives when an action requires a proof: everything needed to submit the same form again. */
export const confirmationNeeded = z.object({
  confirmation: z.object({
    by: z.enum(['password', 'second-factor']),
    isWrong: z.boolean(),
    /** names and values as submitted, without passwords */
    fields: z.array(z.tuple([z.string(), z.string()])),
  }),
});
export type ConfirmationNeeded = z.infer<typeof confirmationNeeded>['confirmation'];
