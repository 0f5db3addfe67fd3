import { z } from 'zod';

const text = z.string().max(4_000);
const base64url = text.regex(/^[\w-]+$/);
const shared = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
  authenticatorAttachment: text.optional(),
};

const assertion = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

const registration = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: z
      .string()
      .max(20_000)
      .regex(/^[\w-]+$/),
    transports: z.array(text).max(10).optional(),
  }),
});

function parsed<Output>(schema: z.ZodType<Output>, sent: string): Output | null {
  try {
    const result = schema.safeParse(JSON.parse(sent));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** Parses a browser's response to a challenge; null when it is malformed. */
export const assertionForm = (sent: string) => parsed(assertion, sent);
/** Parses a browser's newly created passkey; null when it is malformed. */
export const registrationForm = (sent: string) => parsed(registration, sent);
