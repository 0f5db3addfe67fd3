import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { Sentence, unfilled } from '~/components/sentence';
import { stateOf, type FreshState } from '../freshness';
import type { ProfileGroup } from '../../profile/profile-groups';

const looks: Record<FreshState, string | undefined> = {
  fresh: 'ok',
  due: 'old',
  stale: 'old',
  never: undefined,
};

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
  if (!confirmedAt) return <span>{t('never')}</span>;
  return (
    <span className={looks[state]}>
      <Sentence
        text={state === 'stale' ? t('staleSince', unfilled) : t('confirmed', unfilled)}
        parts={{ when: <Ago date={confirmedAt} now={now} /> }}
      />
    </span>
  );
}
