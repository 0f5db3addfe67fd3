/**
 * Every kind of letter that the portal writes. The page of undelivered mail names each
 * (`mailAdmin:kind.*`), and a test reads each in every language.
 */
export const mailKinds = [
  'invitation',
  'password-reset',
  'password-changed',
  'new-device',
  'factors-changed',
  'wrong-codes',
  'email-code',
  'email-taken',
  'email-changed',
  'recovery-asked',
  'recovery-approved',
  'recovery-waiting',
  'shelter',
  'audit-head',
  'profile-reminder',
  'stale-profiles',
  'correction',
  'correction-reminder',
  'open-corrections',
  'correction-answer',
  'joining',
  'joining-reminder',
  'joining-declined',
  'joining-unanswered',
  'name-request',
  'name-answer',
  'contact',
  'withdrawal',
  'resource-request',
  'resource-answer',
  'resource-review',
] as const;
export type MailKind = (typeof mailKinds)[number];
