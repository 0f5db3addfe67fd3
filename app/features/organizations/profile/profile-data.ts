import type { MetaDescriptor } from '@remix-run/node';
import { languageTag } from '~/i18n/language-codes';
import type { Profile } from './public-profile.server';

/** The parts of a profile that its metadata are made from. */
type Described = Pick<
  Profile,
  'name' | 'acronym' | 'website' | 'translatedName' | 'countries' | 'languages' | 'expertise'
>;

/**
 * An organization's page for search engines and other programs (schema.org as JSON-LD). It only repeats what the page
 * shows.
 *
 * @param url the URL of the page
 */
export function profileData(profile: Described, url: string): MetaDescriptor {
  const { name, acronym, website, translatedName, countries, languages, expertise } = profile;
  const others = [translatedName?.text, acronym].filter((other) => other && other !== name);
  const areas = expertise.flatMap((group) => group.areas.map((area) => area.name.text));
  const spoken = [...new Set(languages.map(({ languageCode }) => languageTag(languageCode)))];
  return {
    'script:ld+json': {
      '@context': 'https://schema.org',
      '@type': 'NGO',
      '@id': url,
      url,
      name,
      ...(others.length > 0 ? { alternateName: others } : {}),
      ...(website ? { sameAs: website } : {}),
      ...(areas.length > 0 ? { knowsAbout: areas } : {}),
      ...(spoken.length > 0 ? { knowsLanguage: spoken } : {}),
      ...(countries.length > 0
        ? {
            areaServed: countries.map(({ countryCode }) => ({
              '@type': 'Country',
              identifier: countryCode,
            })),
          }
        : {}),
    },
  };
}
