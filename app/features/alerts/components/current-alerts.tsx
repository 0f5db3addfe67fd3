import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { links, type Query } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AlertListing } from '../alert-fields.server';
import { AlertList } from './alert-list';

/** The newest confirmed alerts of a country or of a search, in a group of their own; nothing if there are none. */
export function CurrentAlerts({
  alerts,
  title,
  query,
}: {
  alerts: readonly AlertListing[];
  title: string;
  query: Query;
}) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  if (alerts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="alerts" data-alerts={alerts.length}>
      <h2 id="alerts">{title}</h2>
      <AlertList alerts={alerts} />
      <p>
        <Link className="inline-flex min-h-11 items-center" to={links.alerts(locale, query)}>
          {t('current.all')}
        </Link>
      </p>
    </section>
  );
}

/** The same for the front page: one short line each. */
export function AlertLines({ alerts }: { alerts: readonly AlertListing[] }) {
  const locale = useLocale();
  return (
    <ul className="alert">
      {alerts.map((one) => (
        <li key={one.slug}>
          <Link to={links.alert(locale, one.slug)}>
            <Foreign value={one.title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
