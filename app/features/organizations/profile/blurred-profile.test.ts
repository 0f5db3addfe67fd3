import { expect, test } from 'vitest';
import { riskOf } from '~/features/protection/blur';
import { blurredProfile } from './blurred-profile';
import type { ProfileRow, TermRow } from './profile-row';

const town = 'Tapachula';
/** A text that names the town, or an address or a number by which somebody can be reached. */
const [text, email, phone] = [`En ${town}`, `${town}@example.org`, '+52 962 555 0100'];
const term: TermRow = { slug: town, texts: [{ locale: 'es', name: text, description: text }] };
const states = [
  { locale: 'es', field: 'summary', revision: 1, sourceLocale: null, sourceRevision: null },
];

// The compiler asks for every field of a profile here, so that a new one cannot be forgotten.
const row: Required<ProfileRow> = {
  ...{ id: town, slug: town, name: text, nameLocale: 'es', acronym: text, website: text },
  ...{ foundedYear: 2001, foundedCertainty: 'confirmed', activityConfirmed: true },
  ...{ verifiedAt: new Date(), updatedAt: new Date(), newCases: null, perhapsAtRisk: true },
  logo: { id: town, width: 1, height: 1 },
  confirmations: [{ group: 'texts', confirmedAt: new Date() }],
  texts: [
    { locale: 'es', name: text, summary: `${text} ${email}`, description: `${text} ${phone}` },
  ],
  textStates: states,
  knownCountries: [{ countryCode: 'HN' }],
  places: [
    {
      ...{ kind: 'seat', countryCode: 'MX', region: text, municipality: town, street: text },
      precision: 'precise',
    },
  ],
  countries: [{ countryCode: 'MX' }],
  languages: [{ languageCode: 'mam', variant: '', municipality: town }],
  contacts: [
    { email, phone, url: 'https://example.org', languages: ['spa'], role: term },
    { email, phone, url: 'https://wa.me/529625550100', languages: ['spa'], role: term },
  ],
  services: [
    {
      ...{ id: town, cost: 'free', countries: ['MX'], languages: ['mam'], term },
      terms: [{ kind: 'population', term }],
      texts: [{ locale: 'es', description: text, reach: `${text} ${phone}` }],
      textStates: states,
    },
  ],
  links: [{ kind: 'facebook', url: `https://example.org/${town}` }],
  terms: [{ kind: 'expertise', term: { ...term, parent: term } }],
};

// What an organization is called and what the taxonomies say is shown at raised risk, too; so is its own choice of links.
const shown =
  /^(?:id|slug|name|acronym|website|logo\.id|texts\.\d\.name|services\.\d\.id|links\.\d\.url)$|(?:^|\.)(?:role|term|parent)\./;

/** The paths of the texts in a value that name the town or say how to reach somebody. */
function telling(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return /tapachula|962|@/i.test(value) ? [path] : [];
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => telling(one, path ? `${path}.${key}` : key));
}

test('no field of a profile at raised risk tells where it is or how to reach it', () => {
  const { places, languages } = row;
  const risk = riskOf({
    isRaised: true,
    areTextsShown: true,
    places: places.map((place) => ({ ...place, isCountryAtRisk: false })),
    languages,
  });
  const hidden = telling(row).filter((path) => !shown.test(path));
  expect(hidden.length).toBeGreaterThan(10);
  const blurred = blurredProfile(row, risk ?? undefined, false);
  expect(telling(blurred).filter((path) => !shown.test(path))).toEqual([]);
});
