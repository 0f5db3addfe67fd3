import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { pageMeta } from '~/components/page-meta';
import { homeStyles } from '~/components/styles';
import { currentAlerts } from '~/features/alerts/alert-list.server';
import { AlertLines } from '~/features/alerts/components/current-alerts';
import { CorridorSection } from '~/features/directory/components/front/corridor-section';
import { FrontHead } from '~/features/directory/components/front/front-head';
import { LatestConfirmed } from '~/features/directory/components/front/latest-confirmed';
import { PartnerQuilt } from '~/features/directory/components/front/partner-quilt';
import { Promises } from '~/features/directory/components/front/promises';
import { readFrontPage } from '~/features/directory/front-page.server';
import { What } from '~/features/library/search/components/resource-item';
import { listNewestResources } from '~/features/library/resources/resources.server';
import { links as addresses } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

/** How many current alerts the front page shows, a line each. */
const mostAlerts = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const [front, newest, alerts] = await Promise.all([
    readFrontPage(actor, locale),
    listNewestResources(actor, 3, locale),
    currentAlerts(actor, {}, mostAlerts, locale),
  ]);
  const t = translator(locale, 'home');
  return {
    page: { title: t('name'), description: t('lead') },
    ...front,
    newest,
    alerts,
    now: now(),
  };
}

export const links: LinksFunction = homeStyles;
export const meta = pageMeta;

export default function HomePage() {
  const { numbers, corridor, newest, confirmed, alerts, partners, now } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  return (
    <>
      <FrontHead numbers={numbers} />
      {numbers.organizations > 0 && <CorridorSection corridor={corridor} />}
      {newest.length + confirmed.length + alerts.length > 0 && (
        <section className="part" aria-labelledby="news">
          <h2 id="news">{t('news.title')}</h2>
          {alerts.length > 0 && <AlertLines alerts={alerts} />}
          <div className="news mt-4">
            {confirmed.length > 0 && <LatestConfirmed listings={confirmed} now={now} />}
            {newest.length > 0 && <NewestResources />}
          </div>
        </section>
      )}
      <Promises />
      <PartnerQuilt partners={partners} total={numbers.organizations} />
    </>
  );
}

function NewestResources() {
  const { newest } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  const locale = useLocale();
  return (
    <div>
      <div className="head">
        <h3 className="kind">{t('news.resources')}</h3>
        <Link to={addresses.resources(locale)}>{t('news.allResources')}</Link>
      </div>
      <ul>
        {newest.map((resource) => (
          <li key={resource.slug}>
            <Link className="name" to={addresses.resource(locale, resource.slug)}>
              <Foreign value={resource.title} />
            </Link>
            <span className="note">
              <What resource={resource} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
