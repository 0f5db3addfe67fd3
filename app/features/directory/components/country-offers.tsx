import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CountryPage } from '../country-page';
import type { FacetName } from '~/features/search/directory/directory.schema';
import { CountedLinks } from './counted-links';

/** What the organizations of a country offer and which languages they speak, with links to directory searches. */
export function CountryOffers({ country: { code, facets } }: { country: CountryPage }) {
  const { t } = useTranslation('places');
  return (
    <>
      <Offers title={t('country.expertise')} facet="expertise" code={code} facets={facets} />
      <Offers title={t('country.stages')} facet="stage" code={code} facets={facets} />
      <Offers title={t('country.populations')} facet="population" code={code} facets={facets} />
      <Offers title={t('country.services')} facet="service" code={code} facets={facets} />
      <Offers title={t('country.languages')} facet="language" code={code} facets={facets} />
    </>
  );
}

function Offers({
  title,
  facet,
  code,
  facets,
}: {
  title: string;
  facet: FacetName & keyof CountryPage['facets'];
  code: string;
  facets: CountryPage['facets'];
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
          to: links.directory(locale, { country: code, [facet]: value }),
          name,
          count,
        }))}
      />
    </section>
  );
}
