import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { exactDate, joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AlertListing } from '../alert-fields.server';
import { AlertStateLine } from './alert-state-line';

interface Props {
  alerts: readonly AlertListing[];
  /** the level of their titles */
  heading?: 'h3' | 'h2';
}

/** A list of alerts: how each stands, what changed, where, who says so, and until when. */
export function AlertList({ alerts, heading: Heading = 'h3' }: Props) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  return (
    <ol className="results">
      {alerts.map((one) => (
        <li key={one.slug} data-result={one.slug} data-state={one.state}>
          <p className="kind">
            {t('kind')} ·{' '}
            {joined(locale, [...one.borders, ...one.countries.map(({ name }) => name)])}
          </p>
          <Heading>
            <Link to={links.alert(locale, one.slug)}>
              <Foreign value={one.title} />
            </Link>
          </Heading>
          <p>
            <AlertStateLine alert={one} />
          </p>
          <p className="where">
            <OwnName of={one.organization} />
            {' · '}
            <time dateTime={one.createdAt.toISOString()}>{exactDate(locale, one.createdAt)}</time>
            <Until alert={one} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Until when an alert that has not ended is current. */
function Until({ alert: { state, expiresAt } }: { alert: AlertListing }) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const ended = state === 'updated' || state === 'cancelled' || state === 'expired';
  if (ended || !expiresAt) return null;
  return (
    <>
      {' · '}
      <time dateTime={expiresAt.toISOString()}>
        {t('until', { date: exactDate(locale, expiresAt) })}
      </time>
    </>
  );
}
