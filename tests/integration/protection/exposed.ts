import { anOrganization } from '../../factories/organizations';

// The names of its places are also in its texts, in other spellings, and so is a town that the profile does not list.
export const names = [
  'Tapachula',
  'Soconusco',
  'Cacahoatán',
  'Chiapas',
  'Ostuncalco',
  'Callejón Huitepec',
  'Coatán',
  'Comitán',
];

/** An organization whose profile names its places in every field that can. */
export async function anExposedOrganization() {
  return anOrganization({
    texts: {
      es: {
        summary: 'Acompaña en TAPACHULA, en el Soconusco, Callejón Huitepec.',
        description: 'Desde Cacahoatan y Tapachula recorre la frontera.',
      },
      en: { summary: 'Works in Tapachula, Chiapas, and travels to Comitán.' },
    },
    places: [
      {
        countryCode: 'MX',
        region: 'Chiapas',
        municipality: 'Tapachula',
        street: 'Callejón Huitepec',
        precision: 'precise',
      },
      { countryCode: 'MX', region: 'Soconusco', municipality: 'Cacahoatán', audience: 'network' },
      { countryCode: 'GT', municipality: 'Ostuncalco', audience: 'public' },
    ],
    languages: [
      { languageCode: 'mam', municipality: 'Ostuncalco' },
      { languageCode: 'tzo', municipality: 'Coatán' },
    ],
    services: [
      {
        service: 'shelter',
        description: { es: 'Alojamiento en Tapachula.', en: 'Lodging in Tapachula.' },
        reach: { es: 'Pregunte en Coatán por el callejón Huitepec.', en: '' },
      },
    ],
    contacts: [
      { role: 'general', email: 'ana@example.org', phone: '+52 962 000 0000', audience: 'public' },
      { role: 'legal', url: 'https://example.org/form', audience: 'public' },
    ],
  });
}
