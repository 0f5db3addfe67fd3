interface Traits {
  /**
   * People may opt out: the letter has a link that stops letters of its kind. All other kinds concern the
   * safety of an account or an organization, or answer a request, and are always sent.
   */
  optional?: true;
  /** It goes to network administrators only. */
  secretariat?: true;
  /** Its text comes from somebody without an account: once given up, it is erased at once and cannot be retried. */
  fromOutside?: true;
}

/**
 * Every kind of letter that the portal writes. Add new kinds here: the compiler then requires a definition in
 * the table of `server/letters.server.ts`, and the tests require its name on the page of undelivered mail
 * (`mailAdmin:kind.*`) and a case in which it is no longer sent.
 */
export const mailKinds = {
  invitation: {},
  'password-reset': {},
  'password-changed': {},
  'new-device': {},
  'factors-changed': {},
  'wrong-codes': {},
  'email-code': {},
  'email-taken': {},
  'email-changed': {},
  'recovery-asked': {},
  'recovery-approved': {},
  'recovery-waiting': {},
  'recovery-decided': {},
  'hidden-for-safety': {},
  'audit-head': {},
  'backup-overdue': {},
  'profile-reminder': { optional: true },
  'correction-reminder': { optional: true },
  'stale-profiles': { optional: true, secretariat: true },
  'open-corrections': { optional: true, secretariat: true },
  correction: {},
  'correction-answer': {},
  joining: {},
  'joining-reminder': {},
  'joining-declined': {},
  'joining-unanswered': {},
  'name-request': {},
  'name-answer': {},
  contact: { fromOutside: true },
  withdrawal: {},
  'resource-request': {},
  'resource-answer': {},
  'resource-review': {},
  'procedure-due': {},
  request: { optional: true },
  'request-answer': { optional: true },
  'request-news': { optional: true },
  'request-due': { optional: true },
  'request-relay': { optional: true, secretariat: true },
  digest: { optional: true },
  'campaign-open': { optional: true },
  'campaign-confirm': {},
  'campaign-due': { optional: true },
  'campaign-news': { optional: true },
  alert: { optional: true },
  'event-news': { optional: true },
} as const satisfies Record<string, Traits>;

type Kinds = typeof mailKinds;
export type MailKind = keyof Kinds;
export type OptionalMailKind = {
  [Kind in MailKind]: Kinds[Kind] extends { optional: true } ? Kind : never;
}[MailKind];

export const mailKindNames = Object.keys(mailKinds) as MailKind[];

const traitsOf = (kind: MailKind): Traits => mailKinds[kind];

export const optionalMailKinds = mailKindNames.filter(
  (kind): kind is OptionalMailKind => traitsOf(kind).optional === true,
);

/** The optional kinds that go to network administrators only. */
export const secretariatMailKinds = optionalMailKinds.filter((kind) => traitsOf(kind).secretariat);

/** The kinds whose text is erased as soon as a letter is given up. */
export const fromOutsideKinds = mailKindNames.filter((kind) => traitsOf(kind).fromOutside);

export const isMailKind = (value: string): value is MailKind => Object.hasOwn(mailKinds, value);

export const isOptionalMailKind = (value: string): value is OptionalMailKind =>
  optionalMailKinds.some((kind) => kind === value);
