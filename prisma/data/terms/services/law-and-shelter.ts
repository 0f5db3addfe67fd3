import type { TermSeed } from '../../shapes';

/** Legal services and shelter. */
export const lawAndShelter: TermSeed[] = [
  {
    slug: 'legal-orientation',
    text: {
      es: {
        name: 'Orientación legal',
        description:
          'Información y consejo sobre derechos, trámites y opciones, sin asumir la defensa.',
        synonyms: [
          'orientación jurídica',
          'asesoría legal',
          'asesoría jurídica',
          'información sobre derechos',
          'consulta legal',
          'conozca sus derechos',
        ],
      },
      en: {
        name: 'Legal orientation',
        description:
          'Information and advice on rights, procedures and options, without taking on the case.',
        synonyms: [
          'legal advice',
          'legal information',
          'rights advice',
          'know your rights',
          'KYR',
          'legal consultation',
          'legal screening',
        ],
      },
    },
  },
  {
    slug: 'representation',
    text: {
      es: {
        name: 'Representación',
        description: 'Defensa por profesionales del derecho ante autoridades y tribunales.',
        synonyms: [
          'representación legal',
          'representación jurídica',
          'defensa',
          'abogada',
          'abogado',
          'pro bono',
          'patrocinio',
        ],
      },
      en: {
        name: 'Representation',
        description: 'Defense by lawyers before authorities and courts.',
        synonyms: [
          'legal representation',
          'attorney',
          'lawyer',
          'counsel',
          'pro bono',
          'legal defense',
          'legal defence',
        ],
      },
    },
  },
  {
    slug: 'shelter',
    text: {
      es: {
        name: 'Albergue',
        description: 'Alojamiento seguro y temporal, con alimentación y acompañamiento.',
        synonyms: [
          'casa del migrante',
          'refugio temporal',
          'hogar',
          'casa hogar',
          'alojamiento',
          'casa de acogida',
          'resguardo',
        ],
      },
      en: {
        name: 'Shelter',
        description: 'Safe temporary housing, with food and support.',
        synonyms: [
          'migrant shelter',
          'safe house',
          'home',
          'housing',
          'accommodation',
          'temporary lodging',
          'refuge',
        ],
      },
    },
  },
];
