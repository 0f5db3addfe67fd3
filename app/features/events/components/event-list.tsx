import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { EventListing } from '../event-fields.server';
import { EventLanguages, EventTimes } from './event-times';

/** A list of events: what, when by the clocks of which place, in which languages, and who hosts it. */
export function EventList({ events }: { events: readonly EventListing[] }) {
  const { t } = useTranslation('events');
  const locale = useLocale();
  return (
    <ol className="results">
      {events.map((one) => (
        <li key={one.slug} data-result={one.slug}>
          <h3>
            <Link to={links.event(locale, one.slug)}>
              <Foreign value={one.title} />
            </Link>
          </h3>
          {one.isCancelled && <p className="old">{t('cancelled')}</p>}
          <EventTimes occurrences={one.next ? [one.next] : []} />
          {one.occurrences.length > 1 && (
            <p className="hint">{t('dates', { count: one.occurrences.length })}</p>
          )}
          <p className="where">
            <OwnName of={one.organization} />
            {one.venue && <> · {one.venue}</>}
            {one.next && one.next.languages.length + one.next.interpretation.length > 0 && (
              <>
                {' · '}
                <EventLanguages of={one.next} />
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
