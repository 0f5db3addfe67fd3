const day = 24 * 60 * 60_000;

/** Somebody who administers an organization, and when they were last there. */
export interface Steward {
  id: string;
  name: string;
  lastSeen: Date;
}

/** How an organization stands: nobody, one person, one who has not come for long, or enough. */
export type Stewardship = 'none' | 'one' | 'away' | 'enough';

/** After so many days without a visit somebody counts as away: two months, our own choice. */
export const awayAfterDays = 60;

/** Whether an organization could be left without anybody. Two who come now and then are enough. */
export function stewardshipOf(
  stewards: readonly Pick<Steward, 'lastSeen'>[],
  now: Date,
): Stewardship {
  const [only, second] = stewards;
  if (!only) return 'none';
  const isAway = ({ lastSeen }: Pick<Steward, 'lastSeen'>) =>
    now.getTime() - lastSeen.getTime() > awayAfterDays * day;
  if (stewards.every(isAway)) return 'away';
  return second ? 'enough' : 'one';
}
