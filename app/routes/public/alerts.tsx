import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { AlertList } from '~/features/alerts/components/alert-list';
import { AlertSearch } from '~/features/alerts/components/alert-search';
import { listAlertFacts } from '~/features/alerts/alert-choices.server';
import { listAlerts } from '~/features/alerts/alert-list.server';
import { alertAddress, parseAlertQuery } from '~/features/alerts/alert-query.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { canSomewhere } from '~/platform/auth/permissions';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseAlertQuery(new URL(request.url).searchParams);
  const actor = await readActor(request);
  const [answer, facts] = await Promise.all([
    listAlerts(actor, query, locale),
    listAlertFacts(locale),
  ]);
  const t = translator(locale, 'alerts');
  const page = { title: t('list.title'), description: t('list.lead'), query: alertAddress(query) };
  return { page, query, answer, facts, canPublish: canSomewhere(actor, 'alert.publish') };
}

export const meta: MetaFunction<typeof loader> = (page) => [
  ...pageMeta(page),
  ...(page.data
    ? [
        {
          tagName: 'link',
          rel: 'alternate',
          type: 'application/atom+xml',
          title: 'Tejido',
          href: links.alertsFeed(page.params['lang'] ?? ''),
        },
      ]
    : []),
];
export { threadStyles as links } from '~/components/styles';

export default function AlertsPage() {
  const { query, answer, facts, canPublish } = useLoaderData<typeof loader>();
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const { total, confirmed, unconfirmed, past, page, pages } = answer;
  const isNarrowed = Object.keys(alertAddress({ ...query, state: 'current', page: 1 })).some(
    (name) => query[name as 'q'].length > 0,
  );
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')}>
        <AlertSearch query={query} facts={facts} />
      </PageHead>
      <div className="bar">
        <p className="font-semibold" data-total={total}>
          {t('list.total', { count: total })}
        </p>
        {canPublish && <Link to={links.newAlert(locale)}>{t('list.publish')}</Link>}
      </div>
      {total === 0 && <p className="py-6">{isNarrowed ? t('list.none') : t('list.empty')}</p>}
      {confirmed.length > 0 && (
        <section className="mt-6" aria-labelledby="confirmed">
          <h2 id="confirmed">{t('list.confirmed')}</h2>
          <AlertList alerts={confirmed} />
        </section>
      )}
      {unconfirmed.length > 0 && (
        <section className="section" aria-labelledby="unconfirmed">
          <h2 id="unconfirmed">{t('list.unconfirmed')}</h2>
          <p className="hint">{t('list.unconfirmedHint')}</p>
          <AlertList alerts={unconfirmed} />
        </section>
      )}
      {past.length > 0 && (
        <section className="mt-6" aria-labelledby="past">
          <h2 id="past">{t('list.past')}</h2>
          <AlertList alerts={past} />
        </section>
      )}
      <Pagination page={page} pages={pages} />
      <Follow canFollow={canPublish} />
    </>
  );
}

function Follow({ canFollow }: { canFollow: boolean }) {
  const { query } = useLoaderData<typeof loader>();
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const { country, border, stage, area } = query;
  const facets = { country, border, stage, area };
  return (
    <p className="actions mt-6">
      <a href={links.alertsFeed(locale, facets)} type="application/atom+xml">
        {t('list.feed')}
      </a>
      {canFollow && <Link to={links.followedAlerts(locale, facets)}>{t('list.follow')}</Link>}
    </p>
  );
}
