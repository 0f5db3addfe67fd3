import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { OccurrenceView } from '../event-fields.server';
import { timeParts } from '../time-words';

/** When an event takes place: by the clocks of its place, which is named, and in UTC. */
export function EventTimes({ occurrences }: { occurrences: readonly OccurrenceView[] }) {
  const { t } = useTranslation('events');
  return (
    <ul>
      {occurrences.map((one) => (
        <li key={one.id} className="py-1">
          <time
            dateTime={one.startsAt.toISOString()}
            className={one.isCancelled || one.isPast ? 'hint' : 'font-semibold'}
          >
            <When of={one} />
          </time>
          {one.isCancelled && <span className="old"> · {t('cancelled')}</span>}
          {one.isPast && !one.isCancelled && <span className="hint"> · {t('past')}</span>}
        </li>
      ))}
    </ul>
  );
}

function When({ of }: { of: OccurrenceView }) {
  const { t } = useTranslation('events');
  const { zone, utc, ...parts } = timeParts(useLocale(), of);
  // i18n keys: events:zone.*
  const place = t(`zone.${zone}`);
  return (
    <>
      {t('time', { ...parts, place })} <span className="hint">{t('utc', { time: utc })}</span>
    </>
  );
}

/** In which languages an event is, in words. */
export function EventLanguages({ of }: { of: OccurrenceView }) {
  const { t } = useTranslation('events');
  const locale = useLocale();
  const parts = [
    of.languages.length > 0 ? t('languages', { languages: joined(locale, of.languages) }) : '',
    of.interpretation.length > 0
      ? t('interpreted', { languages: joined(locale, of.interpretation) })
      : '',
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
