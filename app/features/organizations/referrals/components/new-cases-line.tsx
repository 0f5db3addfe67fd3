import { useTranslation } from 'react-i18next';
import { State } from '~/components/state';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import { newCasesToday, type SaidNewCases } from '../new-cases';

const looks = { yes: 'ok', waiting_list: 'due', no: 'none', ask: 'none' } as const;

/** Whether an organization takes new cases, and as of when it said so. */
export function NewCasesLine({ said, now }: { said: SaidNewCases; now: Date }) {
  const { t } = useTranslation('referrals');
  const told = newCasesToday(said, now);
  const date = exactDate(useLocale(), said.at);
  return (
    // i18n keys: referrals:told.*
    <State is={looks[told]}>{t(`told.${told}`, { date })}</State>
  );
}
