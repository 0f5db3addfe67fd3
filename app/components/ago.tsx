import { exactDate, relativeDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';

/** A relative date ("hace 3 semanas") in a `<time>` element with the exact day. `now` comes from the loader. */
export function Ago({ date, now }: { date: Date; now: Date }) {
  const locale = useLocale();
  return (
    <time dateTime={date.toISOString()} title={exactDate(locale, date)}>
      {relativeDate(locale, date, now)}
    </time>
  );
}
