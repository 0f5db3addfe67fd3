import { expect, it } from 'vitest';
import { profileData } from './profile-data';

const term = (slug: string, text: string) => ({ slug, name: { text, locale: 'es' } });
const profile = {
  name: 'Pop No’j',
  acronym: null,
  website: 'https://example.org',
  translatedName: { text: 'Pop No’j Association', locale: 'en' },
  countries: [{ countryCode: 'GT' }],
  languages: [
    { languageCode: 'spa', variant: '', municipality: '' },
    { languageCode: 'mam', variant: '', municipality: 'Colotenango' },
  ],
  expertise: [
    { group: term('return', 'Retorno'), areas: [term('reintegration', 'Reintegración')] },
  ],
};

it('an organization is an NGO for search engines, without the places of its languages', () => {
  const url = 'https://tejido.example.org/es/organizations/pop-noj';
  expect(profileData(profile, url)).toEqual({
    'script:ld+json': {
      '@context': 'https://schema.org',
      '@type': 'NGO',
      '@id': url,
      url,
      name: 'Pop No’j',
      alternateName: ['Pop No’j Association'],
      sameAs: 'https://example.org',
      knowsAbout: ['Reintegración'],
      knowsLanguage: ['es', 'mam'],
      areaServed: [{ '@type': 'Country', identifier: 'GT' }],
    },
  });
});
