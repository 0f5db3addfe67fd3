import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CountryPage } from '../country-page';
import type { FacetName } from '~/features/search/directory/directory.schema';
import { placeFacet } from '../where-terms-count';
import { CountedLinks } from './counted-links';

/** What the organizations of a country offer and which languages they speak, with links to directory searches. */
export function CountryOffers({ country }: { country: CountryPage }) {
  const { t } = useTranslation('places');
  return (
    <>
      <Offers title={t('country.expertise')} facet="expertise" country={country} />
      <Offers title={t('country.stages')} facet="stage" country={country} />
      <Offers title={t('country.populations')} facet="population" country={country} />
      <Offers title={t('country.services')} facet="service" country={country} />
      <Offers title={t('country.languages')} facet="language" country={country} />
    </>
  );
}

function Offers({
  title,
  facet,
  country: { code, facets, knowledge },
}: {
  title: string;
  facet: FacetName & keyof CountryPage['facets'];
  country: CountryPage;
}) {
  const locale = useLocale();
  const options = facets[facet].flatMap((group) => group.options);
  if (options.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <CountedLinks
        items={options.map(({ value, name, count }) => ({
          key: value,
          to: links.directory(locale, {
            [placeFacet({ isKnowledge: knowledge.includes(value) })]: code,
            [facet]: value,
          }),
          name,
          count,
        }))}
      />
    </section>
  );
}
