import type { TermSeed } from '../../shapes';

/** Populations by identity. */
export const byIdentity: TermSeed[] = [
  {
    slug: 'lgbtiq',
    text: {
      es: {
        name: 'NNA LGBTIQ+',
        description:
          'Niñas, niños y adolescentes lesbianas, gais, bisexuales, trans, intersex, queer o con otras identidades y orientaciones.',
        synonyms: [
          'LGBTI',
          'LGBTIQ',
          'LGBT',
          'OSIGEG',
          'OSIEGCS',
          'diversidad sexual',
          'diversidad de género',
          'trans',
          'gay',
          'lesbiana',
        ],
      },
      en: {
        name: 'LGBTIQ+ children and adolescents',
        description:
          'Children and adolescents who are lesbian, gay, bisexual, trans, intersex, queer or of other identities and orientations.',
        synonyms: [
          'LGBTI',
          'LGBTIQ',
          'LGBTQ',
          'LGBT',
          'SOGIESC',
          'sexual orientation',
          'gender identity',
          'transgender',
          'gay',
          'lesbian',
        ],
      },
    },
  },
  {
    slug: 'indigenous',
    text: {
      es: {
        name: 'NNA indígenas',
        description:
          'Niñas, niños y adolescentes que pertenecen a un pueblo indígena, con su lengua y su cultura.',
        synonyms: [
          'pueblos indígenas',
          'pueblos originarios',
          'niñez indígena',
          'maya',
          'mayas',
          'comunidades indígenas',
        ],
      },
      en: {
        name: 'Indigenous children',
        description:
          'Children and adolescents who belong to an Indigenous people, with its language and culture.',
        synonyms: [
          'Indigenous peoples',
          'Indigenous youth',
          'native peoples',
          'Maya',
          'Mayan',
          'Indigenous communities',
        ],
      },
    },
  },
  {
    slug: 'afro-descendant-and-garifuna',
    text: {
      es: {
        name: 'NNA afrodescendientes y garífunas',
        description: 'Niñas, niños y adolescentes afrodescendientes o del pueblo garífuna.',
        synonyms: ['afrodescendencia', 'afro', 'garífuna', 'pueblo garífuna', 'niñas garífunas'],
      },
      en: {
        name: 'Afro-descendant and Garifuna children',
        description: 'Children and adolescents of African descent or of the Garifuna people.',
        synonyms: [
          'Afrodescendant',
          'African descent',
          'Black',
          'Garifuna',
          'Garinagu',
          'Garifuna girls',
        ],
      },
    },
  },
  {
    slug: 'with-disabilities',
    text: {
      es: {
        name: 'NNA con discapacidad',
        description:
          'Niñas, niños y adolescentes con discapacidad física, sensorial, intelectual o psicosocial.',
        synonyms: ['discapacidad', 'diversidad funcional', 'inclusión', 'accesibilidad', 'CDPD'],
      },
      en: {
        name: 'Children with disabilities',
        description:
          'Children and adolescents with physical, sensory, intellectual or psychosocial disabilities.',
        synonyms: ['disability', 'disabled children', 'inclusion', 'CRPD'],
      },
    },
  },
];
