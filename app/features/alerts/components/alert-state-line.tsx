import { useTranslation } from 'react-i18next';
import { State, type StateKind } from '~/components/state';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { AlertListing } from '../alert-fields.server';
import type { AlertState } from '../alert-state';

const shapes: Record<AlertState, StateKind> = {
  confirmed: 'ok',
  unconfirmed: 'none',
  unverifiable: 'none',
  updated: 'late',
  cancelled: 'late',
  expired: 'late',
};

/** How an alert stands, in words that say so by themselves. */
export function AlertStateLine({ alert }: { alert: AlertListing }) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const { state, confirmedAt, closedAt, expiresAt } = alert;
  const since =
    state === 'confirmed' ? confirmedAt : state === 'expired' ? expiresAt : (closedAt ?? null);
  // i18n keys: alerts:says.*
  const words = t(`says.${state}`, { date: since ? exactDate(locale, since) : '' });
  return <State is={shapes[state]}>{words}</State>;
}
