import type { CountrySeed } from './shapes';

/** The countries of the corridor, then the other countries of the network. Names come from Intl. */
export const countries: CountrySeed[] = [
  {
    code: 'GT',
    position: 1,
    corridor: true,
    synonyms: {
      es: ['guatemalteca', 'guatemalteco', 'chapín', 'chapina', 'guate'],
      en: ['Guatemalan'],
    },
  },
  {
    code: 'HN',
    position: 2,
    corridor: true,
    synonyms: { es: ['hondureña', 'hondureño', 'catracho', 'catracha'], en: ['Honduran'] },
  },
  {
    code: 'SV',
    position: 3,
    corridor: true,
    synonyms: {
      es: ['salvadoreña', 'salvadoreño', 'guanaco', 'guanaca', 'República de El Salvador'],
      en: ['Salvadoran', 'Salvadorean', 'Salvadorian'],
    },
  },
  {
    code: 'MX',
    position: 4,
    corridor: true,
    synonyms: {
      es: ['Méjico', 'mexicana', 'mexicano', 'República Mexicana'],
      en: ['Mexican'],
    },
  },
  {
    code: 'US',
    position: 5,
    corridor: true,
    synonyms: {
      es: [
        'Estados Unidos',
        'Estados Unidos de América',
        'EE. UU.',
        'EEUU',
        'EUA',
        'USA',
        'estadounidense',
        'norteamericano',
        'gringo',
        'gringa',
      ],
      en: ['United States of America', 'USA', 'U.S.', 'U.S.A.', 'US', 'American'],
    },
  },
  {
    code: 'NI',
    position: 6,
    corridor: false,
    synonyms: { es: ['nicaragüense', 'nica', 'pinolero'], en: ['Nicaraguan'] },
  },
  {
    code: 'CR',
    position: 7,
    corridor: false,
    synonyms: { es: ['costarricense', 'tico', 'tica'], en: ['Costa Rican'] },
  },
  {
    code: 'PA',
    position: 8,
    corridor: false,
    synonyms: { es: ['panameña', 'panameño'], en: ['Panamanian'] },
  },
  {
    code: 'BZ',
    position: 9,
    corridor: false,
    synonyms: { es: ['beliceña', 'beliceño', 'Belize'], en: ['Belizean'] },
  },
  {
    code: 'CA',
    position: 10,
    corridor: false,
    synonyms: { es: ['canadiense'], en: ['Canadian'] },
  },
  {
    code: 'AR',
    position: 11,
    corridor: false,
    synonyms: {
      es: ['argentina', 'argentino', 'República Argentina'],
      en: ['Argentinian', 'Argentine', 'Argentinean'],
    },
  },
];
