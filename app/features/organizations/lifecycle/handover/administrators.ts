import { day } from '~/platform/durations';

/** An administrator of an organization. */
export interface Administrator {
  id: string;
  name: string;
  lastSeen: Date;
}

/** Who looks after an organization: nobody, one person, only people who have been away for long, or enough people. */
export type Administration = 'none' | 'one' | 'away' | 'enough';

/** After how many days without a visit somebody counts as away: two months, our own choice. */
export const awayAfterDays = 60;

/** Whether an organization could be left without anybody. Two administrators are enough unless all are away. */
export function administrationOf(
  administrators: readonly Pick<Administrator, 'lastSeen'>[],
  now: Date,
): Administration {
  const [only, second] = administrators;
  if (!only) return 'none';
  const isAway = ({ lastSeen }: Pick<Administrator, 'lastSeen'>) =>
    now.getTime() - lastSeen.getTime() > awayAfterDays * day;
  if (administrators.every(isAway)) return 'away';
  return second ? 'enough' : 'one';
}
