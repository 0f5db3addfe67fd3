/**
 * After how many days a correction that nobody answered is told again, and to whom; our own choice. A request
 * to join, which the secretariat alone answers, is told again and closed after as many.
 */
export const waitingDays = {
  /** to the organization's people */
  reminded: 14,
  /** to the network's administrators */
  escalated: 30,
  /** it is closed, and the address for the answer erased */
  closed: 90,
} as const;

const day = 24 * 3_600_000;

/** The moment before which something has waited so many days. */
export function waitingSince(days: number, now: Date): Date {
  return new Date(now.getTime() - days * day);
}
