import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnName, useForeignLang } from '~/components/own-name';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AlertView } from '../alert-page.server';
import { AlertStateLine } from './alert-state-line';

/** The head of an alert: how it stands comes first, then what changed, who says so, and its facts. */
export function AlertHead({ alert }: { alert: AlertView }) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const lang = useForeignLang();
  const { organization, createdAt, first, updatedBy, updates } = alert;
  const title = first?.text;
  return (
    <header className="hero">
      <p className="kind">{t('kind')}</p>
      <h1 lang={lang(title?.locale ?? alert.title.locale)}>{title?.subject ?? alert.title.text}</h1>
      <p data-state={alert.state}>
        <AlertStateLine alert={alert} />
      </p>
      {updatedBy && (
        <p className="notice">
          <Link to={links.alert(locale, updatedBy)}>{t('head.newer')}</Link>
        </p>
      )}
      <p className="where">
        {t('head.by')}{' '}
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
        {' · '}
        <time dateTime={createdAt.toISOString()}>{exactDate(locale, createdAt)}</time>
      </p>
      <Facts alert={alert} />
      {updates && (
        <p>
          <Link className="inline-flex min-h-11 items-center" to={links.alert(locale, updates)}>
            {t('head.older')}
          </Link>
        </p>
      )}
    </header>
  );
}

function Facts({ alert }: { alert: AlertView }) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const { countries, borders, terms, expiresAt, audience, can } = alert;
  const rows: [string, React.ReactNode][] = [
    [
      t('head.where'),
      countries.map(({ code, name }, at) => (
        <Fragment key={code}>
          {at > 0 && ', '}
          <Link to={links.country(locale, code)}>{name}</Link>
        </Fragment>
      )),
    ],
    [t('head.border'), borders.join(', ')],
    [t('head.what'), terms.join(', ')],
    [
      t('head.until'),
      (can.judge || can.change || alert.state === 'confirmed') && expiresAt
        ? t('until', { date: exactDate(locale, expiresAt) })
        : '',
    ],
    // i18n keys: alerts:head.readers.*
    [t('head.readersTitle'), t(`head.readers.${audience}`)],
  ];
  return (
    <dl className="facts my-4">
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
