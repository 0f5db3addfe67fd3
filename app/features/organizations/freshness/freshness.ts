import { isProfileGroup, profileGroups, type ProfileGroup } from '../profile/profile-groups';
import { daysBetween } from '~/i18n/days';

export const day = 86_400_000;

/**
 * For how many days a group counts as right after somebody said so, our own choice: half a year, and a year
 * for what changes less.
 */
export const freshDays: Record<ProfileGroup, number> = {
  help: 180,
  services: 180,
  places: 180,
  languages: 180,
  contacts: 180,
  texts: 365,
  facts: 365,
};

/** For how many days before it turns stale a group asks to be confirmed. */
export const askDays = 14;

/** What turns stale within so many days more is asked for along with it. */
const alongDays = 30;

/** So many days after its first person came a profile that nobody confirmed counts as stale. */
const firstDays = 28;

export const freshStates = ['fresh', 'due', 'stale', 'never'] as const;
export type FreshState = (typeof freshStates)[number];

export interface Confirmation {
  group: string;
  confirmedAt: Date;
}

/** The instant at which a group is due: so many times 24 hours after it was confirmed. */
function dueAt(group: ProfileGroup, confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + freshDays[group] * day);
}

/**
 * How a group stands: right, soon to be confirmed, not confirmed for too long, or never at all. Counted in
 * days of the network's time zone: public pages are kept for a day, so this must not change within one.
 */
export function stateOf(group: ProfileGroup, confirmedAt: Date | null, now: Date): FreshState {
  if (!confirmedAt) return 'never';
  const left = freshDays[group] - daysBetween(confirmedAt, now);
  return left <= 0 ? 'stale' : left <= askDays ? 'due' : 'fresh';
}

/** How a whole profile stands: as its worst group does. */
export function overallState(confirmations: readonly Confirmation[], now: Date): FreshState {
  const states = profileGroups.map((group) => stateOf(group, lastOf(confirmations, group), now));
  return freshStates.findLast((state) => states.includes(state)) ?? 'never';
}

/** When a group was last confirmed; null: not yet. */
export function lastOf(confirmations: readonly Confirmation[], group: string): Date | null {
  return confirmations.find((one) => one.group === group)?.confirmedAt ?? null;
}

/**
 * How many groups of a profile its organization confirmed, however long ago; null where nothing or everything is:
 * then `verifiedAt` says it all.
 */
export function partlyConfirmed(
  confirmations: readonly Pick<Confirmation, 'group'>[],
): { done: number; all: number } | null {
  const all = profileGroups.length;
  const done = confirmations.filter(({ group }) => isProfileGroup(group)).length;
  return done === 0 || done === all ? null : { done, all };
}

/** Whether a whole profile's last confirmation is too long ago to vouch for it. */
export function isOld(verifiedAt: Date, now: Date): boolean {
  return daysBetween(verifiedAt, now) > Math.max(...Object.values(freshDays));
}

/** What a profile's people should be asked to confirm. */
export interface Need {
  /** when the first of it turns stale */
  dueAt: Date;
  groups: ProfileGroup[];
}

/**
 * What is to be confirmed now, if anything.
 *
 * @param since when the first of the people who keep it came, for what was never confirmed
 */
export function needOf(
  confirmations: readonly Confirmation[],
  since: Date,
  now: Date,
): Need | null {
  const ends = profileGroups.map((group) => {
    const last = lastOf(confirmations, group);
    const end = last ? dueAt(group, last) : new Date(since.getTime() + firstDays * day);
    return { group, end };
  });
  const first = new Date(Math.min(...ends.map(({ end }) => end.getTime())));
  if (first.getTime() - now.getTime() > askDays * day) return null;
  const until = now.getTime() + (askDays + alongDays) * day;
  return {
    dueAt: first,
    groups: ends.flatMap(({ group, end }) => (end.getTime() <= until ? group : [])),
  };
}
