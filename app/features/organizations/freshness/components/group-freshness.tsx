import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { Sentence, unfilled } from '~/components/sentence';
import { State } from '~/components/state';
import { stateOf, type FreshState } from '../freshness';
import type { ProfileGroup } from '../../profile/profile-groups';

const looks: Record<FreshState, 'ok' | 'due' | 'none'> = {
  fresh: 'ok',
  due: 'due',
  stale: 'due',
  never: 'none',
};

/** How a drawing shows the freshness of a group. */
export const stitchOf = (state: FreshState) => looks[state];

/** When a group of a profile was last confirmed, in words. @param state if it is already known */
export function GroupFreshness({
  group,
  confirmedAt,
  now,
  state = stateOf(group, confirmedAt, now),
}: {
  group: ProfileGroup;
  confirmedAt: Date | null;
  now: Date;
  state?: FreshState;
}) {
  const { t } = useTranslation('freshness');
  if (!confirmedAt) return <State is="none">{t('never')}</State>;
  return (
    <State is={looks[state]}>
      <Sentence
        text={state === 'stale' ? t('staleSince', unfilled) : t('confirmed', unfilled)}
        parts={{ when: <Ago date={confirmedAt} now={now} /> }}
      />
    </State>
  );
}
