/**
 * The kinds of letters that somebody may do without. All others are about the safety of an account or of an
 * organization, or are answers to what somebody asked for, and always go out.
 */
export const optionalMailKinds = [
  'profile-reminder',
  'correction-reminder',
  'stale-profiles',
  'open-corrections',
] as const;
export type OptionalMailKind = (typeof optionalMailKinds)[number];

/** Those that go to the network's administrators alone. */
export const secretariatMailKinds: readonly OptionalMailKind[] = [
  'stale-profiles',
  'open-corrections',
];

export const isOptionalMailKind = (value: string): value is OptionalMailKind =>
  optionalMailKinds.some((kind) => kind === value);
