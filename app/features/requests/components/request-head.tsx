import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useForeignLang } from '~/components/own-name';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { RequestView } from '../request-page.server';
import { AskerName } from './post-item';
import { RequestState } from './request-state';

/** The head of a request: how it stands, its title, who asks, and its facts. */
export function RequestHead({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const lang = useForeignLang();
  const { first, createdAt } = request;
  const text = first?.text;
  return (
    <header className="hero">
      <p>
        <RequestState {...request} />
      </p>
      <h1 lang={text ? lang(text.locale) : undefined}>{text?.subject}</h1>
      <p className="where">
        {t('head.asks')} <AskerName of={request.asker} />
        {' · '}
        <time dateTime={createdAt.toISOString()}>{exactDate(locale, createdAt)}</time>
      </p>
      <Facts request={request} />
    </header>
  );
}

function Facts({ request: { countries, terms, languages, audience } }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const rows: [string, React.ReactNode][] = [
    [
      t('head.where'),
      countries.map(({ code, name }, at) => (
        <span key={code}>
          {at > 0 && ', '}
          <Link to={links.country(locale, code)}>{name}</Link>
        </span>
      )),
    ],
    [t('head.what'), terms.map(({ name }) => name).join(', ')],
    [t('head.languages'), languages.join(', ')],
    // i18n keys: requests:head.readers.*
    [t('head.readersTitle'), t(`head.readers.${audience}`)],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== ''))
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
