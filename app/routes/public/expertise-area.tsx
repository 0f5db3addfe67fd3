import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { AreaFacets } from '~/features/directory/components/area-facets';
import { CountedLinks } from '~/features/directory/components/counted-links';
import { Listings } from '~/features/directory/components/listings';
import { PartnerNames } from '~/features/directory/components/partner-names';
import { readExpertiseArea } from '~/features/directory/expertise.server';
import { placeFacet } from '~/features/directory/where-terms-count';
import { ComparisonTable } from '~/features/library/search/components/comparison';
import { compareCountries } from '~/features/library/search/compare.server';
import { currentSlug } from '~/features/taxonomy/old-slugs.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const [actor, slug] = [await readActor(request), params['slug'] ?? ''];
  const [area, comparison] = await Promise.all([
    readExpertiseArea(actor, slug, locale),
    compareCountries(actor, slug, locale),
  ]);
  if (!area) {
    const current = await currentSlug('expertise', slug);
    throw current
      ? redirect(links.expertiseArea(locale, current), 301)
      : new Response(null, { status: 404 });
  }
  const { name, description } = area.term;
  return { page: { title: name, description }, area, comparison, now: now() };
}

export { matrixStyles as links } from '~/components/matrix';
export const meta = pageMeta;

export default function ExpertiseAreaPage() {
  const { area, comparison, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('places');
  const locale = useLocale();
  const { term, group, total, organizations, countries, trainers } = area;
  const search = links.directory(locale, { expertise: term.slug });
  return (
    <>
      <p className="crumbs">
        <Link to={links.expertise(locale)}>{t('expertise.title')}</Link> · <bdi>{group}</bdi>
      </p>
      <div className="page-head">
        <h1 lang={term.locale === locale ? undefined : term.locale}>
          <bdi>{term.name}</bdi>
        </h1>
        <p className="lead" lang={term.locale === locale ? undefined : term.locale}>
          {term.description}
        </p>
        <p className="actions mt-3">
          <Link to={search}>{t('area.search')}</Link>
          <Link to={links.resources(locale, { expertise: term.slug })}>{t('area.resources')}</Link>
        </p>
      </div>
      <section className="section">
        <h2>{t('area.who')}</h2>
        {total === 0 && <p>{t('area.empty')}</p>}
        <Listings listings={organizations} now={now} />
        {organizations.length < total && (
          <p>
            <Link to={search}>{t('seeAll')}</Link>
          </p>
        )}
      </section>
      {trainers.length > 0 && (
        <section className="section">
          <h2>{t('area.trainers')}</h2>
          <PartnerNames partners={trainers} />
        </section>
      )}
      <section className="section">
        <h2>{t(term.isKnowledge ? 'area.knows' : 'area.where')}</h2>
        <CountedLinks
          items={countries.map(({ code, name, count }) => ({
            key: code,
            to: links.directory(locale, { [placeFacet(term)]: code, expertise: term.slug }),
            name,
            count,
          }))}
        />
      </section>
      <AreaFacets area={area} />
      <ComparisonTable area={term.slug} comparison={comparison} />
    </>
  );
}
