import { daysBetween } from '~/i18n/days';
import type { NewCases } from './referrals.schema';

/** An answer counts for this many days; after that, one has to ask. */
export const newCasesDays = 14;

/** Whether an organization takes new cases, as it said and when. */
export interface SaidNewCases {
  answer: NewCases;
  at: Date;
}

/** What readers are told today: the answer, or to ask because it is too old. */
export function newCasesToday({ answer, at }: SaidNewCases, now: Date): NewCases | 'ask' {
  return daysBetween(at, now) > newCasesDays ? 'ask' : answer;
}
