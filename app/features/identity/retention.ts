import { deviceDays, longestSession } from '~/platform/auth/session-limits';
import { day, minute } from '~/platform/durations';
import { draftDays } from '~/platform/http/typed.schema';

/** Lifetime of the codes for a change of e-mail address, in milliseconds. */
export const codeLifetime = 10 * minute;

/** Waiting time between the approval of a replaced second factor and its use, in milliseconds. */
export const coolingOff = day;

/** How long a request to replace a second factor can be approved, and how long an approved one can be used. */
export const recoveryLifetime = 7 * day;

/** Retention periods in days, the project's own choice. Both the privacy page and the sweep use these values. */
export const keptDays = {
  /** from sign-in, at most */
  sessions: longestSession / (24 * 60 * 60),
  /** after a link expired */
  tokens: 1,
  /** after an invitation was accepted or revoked, or expired */
  invitations: 90,
  /** after the last sign-in with a browser */
  devices: deviceDays,
  /** after a letter was sent or given up */
  letters: 30,
  /** after an unpublished draft was last changed */
  drafts: draftDays,
  /** after a change of e-mail address was requested */
  emailChanges: 1,
  /** after a request for another second factor ended */
  recoveries: 90,
  /** after a proposed correction or a request to join was answered */
  proposals: 90,
  /** after a reminder to confirm a profile was written */
  reminders: 365,
  /** counters of rate limits */
  limits: 1,
} as const;

/** Whatever is older than this moment has exceeded a retention period of that many days. */
export function tooOld(days: number, now: Date): Date {
  return new Date(now.getTime() - days * day);
}
