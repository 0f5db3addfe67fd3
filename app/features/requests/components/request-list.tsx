import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { RequestListing } from '../request-list.server';
import { requestStates, type RequestQuery } from '../request-query.schema';
import { RequestState } from './request-state';

/** A list of requests: title, who asks, where, how it stands. */
export function RequestList({ requests }: { requests: readonly RequestListing[] }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <ol className="results">
      {requests.map((one) => (
        <li key={one.slug} data-result={one.slug}>
          <h3>
            <Link to={links.request(locale, one.slug)}>
              <Foreign value={one.title} />
            </Link>
          </h3>
          <p className="where">
            {one.asker ? <OwnName of={one.asker} /> : t('throughSecretariat')}
            {' · '}
            <time dateTime={one.createdAt.toISOString()}>{exactDate(locale, one.createdAt)}</time>
            {one.countries.length > 0 && <> · {one.countries.join(', ')}</>}
          </p>
          <p>
            <RequestState {...one} />
            {one.answers !== null && one.answers > 0 && (
              <span className="hint"> · {t('list.answers', { count: one.answers })}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The words and state by which requests are searched. */
export function RequestSearch({ query }: { query: RequestQuery }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <>
      <Form className="ask" role="search" autoComplete="off" key={query.q}>
        {query.state !== 'all' && <input type="hidden" name="state" value={query.state} />}
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={query.q}
          aria-label={t('list.search')}
          placeholder={t('list.search')}
        />
        <button className="button button-quiet">{t('list.find')}</button>
      </Form>
      <ul className="chips">
        {requestStates.map((state) => (
          <li key={state}>
            <Link
              to={links.requestList(locale, { q: query.q, ...(state !== 'all' && { state }) })}
              aria-current={state === query.state ? 'true' : undefined}
            >
              {/* i18n keys: requests:list.state.* */}
              {t(`list.state.${state}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
