import { day } from '~/platform/durations';

/**
 * After how many days what happens to an unanswered correction; our own choice. Requests to join, which only
 * the secretariat decides, are reminded of after `reminded` days and closed after `closed` days.
 */
export const waitingDays = {
  /** the organization's people get a reminder */
  reminded: 14,
  /** the network administrators are told */
  escalated: 30,
  /** the correction is closed and the proposer's e-mail address erased */
  closed: 90,
} as const;

/** Whatever was created before this moment has waited for that many days. */
export function waitingSince(days: number, now: Date): Date {
  return new Date(now.getTime() - days * day);
}
