import { deviceDays, longestSession } from '~/platform/auth/session-limits';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long the codes of a change of address work, in milliseconds. */
export const codeLifetime = 10 * minute;

/** How long passes between the approval of another second factor and its use, in milliseconds. */
export const coolingOff = day;

/** How long a request for another second factor waits for an approval, and an approval for its use. */
export const recoveryLifetime = 7 * day;

/**
 * For how many days each thing is kept, this project's own choices. What the privacy page says and what the
 * sweep does both come from here.
 */
export const keptDays = {
  /** from sign-in, at most */
  sessions: longestSession / (24 * 60 * 60),
  /** after a link's last moment */
  tokens: 1,
  /** after an invitation was accepted, taken back or over */
  invitations: 90,
  /** after the last sign-in with a browser */
  devices: deviceDays,
  /** after a letter was sent or given up */
  letters: 30,
  /** after texts of a profile were last typed and not published */
  drafts: 90,
  /** after a change of address was begun */
  emailChanges: 1,
  /** after a request for another second factor ended */
  recoveries: 90,
  /** after a proposed correction or a request to join was answered */
  proposals: 90,
  /** after a letter asked somebody whether a profile is still right */
  reminders: 365,
  /** keys that count attempts */
  limits: 1,
} as const;

/** The moment before which something that is kept so many days is too old. */
export function tooOld(days: number, now: Date): Date {
  return new Date(now.getTime() - days * day);
}
