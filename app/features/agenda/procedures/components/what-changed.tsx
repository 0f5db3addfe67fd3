import { useTranslation } from 'react-i18next';
import { calendarDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Comparison } from '../comparison';

/** Which day is shown, and how many entries changed since an earlier one. */
export function WhatChanged({ of: { query, changes } }: { of: Comparison }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const date = (day: string) => calendarDate(locale, new Date(day));
  if (!query.asOf && !query.compareTo) return null;
  return (
    <p role="note" className="notice">
      {query.asOf && t('compare.asOf', { date: date(query.asOf) })}{' '}
      {query.compareTo &&
        t('compare.changed', { count: changes ?? 0, date: date(query.compareTo) })}
    </p>
  );
}
