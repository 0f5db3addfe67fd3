import { useTranslation } from 'react-i18next';
import { State, type StateKind } from '~/components/state';
import type { Status } from '../recommendations.schema';

const looks: Record<Status, StateKind> = {
  not_started: 'none',
  announced: 'none',
  under_way: 'live',
  partly: 'due',
  implemented: 'ok',
  reversed: 'clash',
  cannot_tell: 'none',
};

/** How far a recommendation is carried out, in words. */
export function StatusView({ status }: { status: Status }) {
  const { t } = useTranslation('recommendations');
  // i18n keys: recommendations:status.*
  return <State is={looks[status]}>{t(`status.${status}`)}</State>;
}
