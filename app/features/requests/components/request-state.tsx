import { useTranslation } from 'react-i18next';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';

interface Props {
  /** of a request: open, met, partly_met, unmet, withdrawn or lapsed */
  status: string;
  isAnswered: boolean;
  dueAt: Date | null;
}

/** How a request stands, in words. */
export function RequestState({ status, isAnswered, dueAt }: Props) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  if (isAnswered) return <span className="ok">{t('state.answered')}</span>;
  if (status === 'open' && dueAt)
    return (
      <span>
        {t('state.open')}{' '}
        <time dateTime={dueAt.toISOString()}>
          {t('state.until', { date: exactDate(locale, dueAt) })}
        </time>
      </span>
    );
  // i18n keys: requests:state.*
  return <span className={status === 'met' ? 'ok' : 'hint'}>{t(`state.${status}`)}</span>;
}
