import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AskNetwork } from '~/components/ask-network';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { currentAlerts } from '~/features/alerts/alert-list.server';
import { CurrentAlerts } from '~/features/alerts/components/current-alerts';
import { ProceduresGroup } from '~/features/agenda/procedures/components/found-procedures';
import { listCountryProcedures } from '~/features/agenda/procedures/find-procedures.server';
import { CountryGaps, CountryHelp } from '~/features/directory/components/country-help';
import { CountryOffers } from '~/features/directory/components/country-offers';
import { Listings } from '~/features/directory/components/listings';
import { TownLists } from '~/features/directory/components/town-lists';
import { listTowns } from '~/features/directory/sheet.server';
import { readCountry } from '~/features/directory/countries.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

/** How many current alerts the page of a country shows. */
const mostAlerts = 5;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const country = await readCountry(actor, params['code'] ?? '', locale);
  if (!country) throw new Response(null, { status: 404 });
  const t = translator(locale, 'places');
  const description = t('country.description', { country: country.name });
  const { name: title, isIndexed: indexed } = country;
  const [towns, alerts, procedures] = await Promise.all([
    listTowns(actor, country.code, locale),
    currentAlerts(actor, { country: country.code }, mostAlerts, locale),
    listCountryProcedures(country.code, locale),
  ]);
  return { page: { title, description, indexed }, country, towns, alerts, procedures, now: now() };
}

export { matrixStyles as links } from '~/components/matrix';
export const meta = pageMeta;

export default function CountryPage() {
  const { country, towns, alerts, procedures, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['places', 'alerts', 'recommendations']);
  const locale = useLocale();
  const { code, name, total, seated, working, knowing } = country;
  return (
    <>
      <PageHead
        crumb={<Link to={links.countries(locale)}>{t('countries.title')}</Link>}
        title={name}
        lead={total > 0 ? t('country.lead', { count: total }) : t('country.empty')}
      >
        <p className="actions mt-3">
          <Link to={links.directory(locale, { country: code })}>{t('country.search')}</Link>
          <Link to={links.resources(locale, { country: code })}>{t('country.resources')}</Link>
          <Link to={links.recommendations(locale, { country: code })}>
            {t('recommendations:country.recommendations', { country: name })}
          </Link>
          <Link to={links.campaigns(locale, { country: code })}>
            {t('recommendations:country.campaigns', { country: name })}
          </Link>
          {total > 0 && <Link to={links.countrySheet(locale, code)}>{t('country.sheet')}</Link>}
          <AskNetwork about={{ country: code }} />
        </p>
        <TownLists code={code} towns={towns} />
      </PageHead>
      <CurrentAlerts
        alerts={alerts}
        title={t('alerts:current.country', { count: alerts.length })}
        query={{ country: code }}
      />
      {seated.length > 0 && (
        <section className="section">
          <h2>{t('country.seated')}</h2>
          <Listings listings={seated} now={now} />
        </section>
      )}
      {working.length > 0 && (
        <section className="section">
          <h2>{t('country.working')}</h2>
          <Listings listings={working} now={now} />
        </section>
      )}
      {knowing.length > 0 && (
        <section className="section">
          <h2>{t('country.knowing')}</h2>
          <Listings listings={knowing} now={now} />
        </section>
      )}
      {seated.length + working.length < total && (
        <p>
          <Link to={links.directory(locale, { country: code })}>{t('seeAll')}</Link>
        </p>
      )}
      <ProceduresGroup of={procedures} query={{ country: code }} />
      <CountryHelp country={country} />
      <CountryOffers country={country} />
      <CountryGaps country={country} />
    </>
  );
}
