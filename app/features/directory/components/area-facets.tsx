import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { ExpertiseArea } from '../expertise.server';
import type { FacetOption } from '~/features/search/directory/facets';
import { CountedLinks } from './counted-links';

/** The stages, populations and languages of an area of expertise, each with a link to a directory search. */
export function AreaFacets({ area }: { area: ExpertiseArea }) {
  const { t } = useTranslation('places');
  const { term, stages, populations, languages } = area;
  return (
    <>
      <Counts title={t('area.stages')} facet="stage" slug={term.slug} options={stages} />
      <Counts
        title={t('area.populations')}
        facet="population"
        slug={term.slug}
        options={populations}
      />
      <Counts title={t('area.languages')} facet="language" slug={term.slug} options={languages} />
    </>
  );
}

function Counts({
  title,
  facet,
  slug,
  options,
}: {
  title: string;
  facet: 'stage' | 'population' | 'language';
  slug: string;
  options: readonly FacetOption[];
}) {
  const locale = useLocale();
  if (options.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <CountedLinks
        items={options.map(({ value, name, count }) => ({
          key: value,
          to: links.directory(locale, { expertise: slug, [facet]: value }),
          name,
          count,
        }))}
      />
    </section>
  );
}
