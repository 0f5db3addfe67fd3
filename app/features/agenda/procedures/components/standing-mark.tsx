import { useTranslation } from 'react-i18next';
import { State, type StateKind } from '~/components/state';
import { monthOf } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Standing } from '../standing';

const shapes: Readonly<Record<Standing['is'], StateKind>> = {
  unverified: 'none',
  verified: 'ok',
  disputed: 'clash',
  due: 'due',
};

/** How far an entry is confirmed, and since when. */
export function StandingMark({ of }: { of: Standing }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const said =
    of.is === 'unverified'
      ? t('standing.unverified')
      : t(`standing.${of.is}`, { count: of.by, month: monthOf(locale, of.since) });
  // i18n keys: procedures:standing.*
  return <State is={shapes[of.is]}>{said}</State>;
}
