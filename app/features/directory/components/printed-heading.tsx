import { useTranslation } from 'react-i18next';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';

/** The query and the date, for print only, since a printed list becomes outdated. */
export function PrintedHeading({ q, now }: { q: string; now: Date }) {
  const { t } = useTranslation('directory');
  const day = exactDate(useLocale(), now);
  return (
    <p className="hidden print:block">
      {q && `${t('printed.asked', { q })} · `}
      {t('printed.day', { day })}
    </p>
  );
}
