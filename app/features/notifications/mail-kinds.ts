interface Traits {
  /**
   * Somebody may do without it: it carries a link that stops letters of its kind. All other kinds are about
   * the safety of an account or an organization, or answer what somebody asked for, and always go out.
   */
  optional?: true;
  /** It goes to the network's administrators alone. */
  secretariat?: true;
  /** Somebody without an account wrote it: given up, its text is erased at once and it is not sent again. */
  fromOutside?: true;
}

/**
 * Every kind of letter that the portal writes. A new kind is added here; the compiler then asks for its
 * definition in the table of `server/letters.server.ts`, and the tests for its name on the page of
 * undelivered mail (`mailAdmin:kind.*`) and for a case in which it is no longer sent.
 */
export const mailKinds = {
  invitation: {},
  'password-reset': {},
  'password-changed': {},
  'new-device': {},
  'factors-changed': {},
  'email-code': {},
  'email-taken': {},
  'email-changed': {},
  'recovery-asked': {},
  'recovery-approved': {},
  'recovery-waiting': {},
  shelter: {},
  'audit-head': {},
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
  contact: { fromOutside: true },
  withdrawal: {},
  'resource-request': {},
  'resource-answer': {},
  'resource-review': {},
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

/** The optional kinds that go to the network's administrators alone. */
export const secretariatMailKinds = optionalMailKinds.filter((kind) => traitsOf(kind).secretariat);

/** The kinds whose text is erased as soon as they are given up. */
export const fromOutsideKinds = mailKindNames.filter((kind) => traitsOf(kind).fromOutside);

export const isMailKind = (value: string): value is MailKind => Object.hasOwn(mailKinds, value);

export const isOptionalMailKind = (value: string): value is OptionalMailKind =>
  optionalMailKinds.some((kind) => kind === value);
