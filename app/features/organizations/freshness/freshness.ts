import { isProfileGroup, profileGroups, type ProfileGroup } from '../profile/profile-groups';
import { daysBetween } from '~/i18n/days';
import { day } from '~/platform/durations';

/**
 * For how many days a confirmation of a group is valid, our own choice: half a year, and a year for what
 * changes less.
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

/** How many days before a group turns stale its confirmation is requested. */
export const askDays = 14;

/** Groups that turn stale within this many further days are included in the same request. */
const alongDays = 30;

/** How many days after its first person joined a profile that nobody has confirmed counts as stale. */
const firstDays = 28;

export const freshStates = ['fresh', 'due', 'stale', 'never'] as const;
export type FreshState = (typeof freshStates)[number];

export interface Confirmation {
  group: string;
  confirmedAt: Date;
}

/** When a group turns stale: this many times 24 hours after it was confirmed. */
function dueAt(group: ProfileGroup, confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + freshDays[group] * day);
}

/**
 * The freshness of a group. It is counted in days of the network's time zone: public pages are cached for a
 * day, so the state must not change within one.
 */
export function stateOf(group: ProfileGroup, confirmedAt: Date | null, now: Date): FreshState {
  if (!confirmedAt) return 'never';
  const left = freshDays[group] - daysBetween(confirmedAt, now);
  return left <= 0 ? 'stale' : left <= askDays ? 'due' : 'fresh';
}

/** The freshness of a whole profile: the worst of its groups. */
export function overallState(confirmations: readonly Confirmation[], now: Date): FreshState {
  const states = profileGroups.map((group) => stateOf(group, lastOf(confirmations, group), now));
  return freshStates.findLast((state) => states.includes(state)) ?? 'never';
}

/** When a group was last confirmed; null if never. */
export function lastOf(confirmations: readonly Confirmation[], group: string): Date | null {
  return confirmations.find((one) => one.group === group)?.confirmedAt ?? null;
}

/**
 * How many groups of a profile have ever been confirmed; null when none or all have, because then
 * `verifiedAt` is sufficient.
 */
export function partlyConfirmed(
  confirmations: readonly Pick<Confirmation, 'group'>[],
): { done: number; all: number } | null {
  const all = profileGroups.length;
  const done = confirmations.filter(({ group }) => isProfileGroup(group)).length;
  return done === 0 || done === all ? null : { done, all };
}

/** Whether the last confirmation of the whole profile is too old to rely on. */
export function isOld(verifiedAt: Date, now: Date): boolean {
  return daysBetween(verifiedAt, now) > Math.max(...Object.values(freshDays));
}

/** What a profile's people should be asked to confirm. */
export interface Need {
  /** when the first of these groups turns stale */
  dueAt: Date;
  groups: ProfileGroup[];
}

/**
 * What should be confirmed now; null if nothing.
 *
 * @param since when the first of the organization's people joined; counts for groups that were never confirmed
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
