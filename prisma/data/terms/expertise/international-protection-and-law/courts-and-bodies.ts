import type { TermSeed } from '../../../shapes';

/** Areas about representing a child, and about the courts and bodies that decide. */
export const courtsAndBodies: TermSeed[] = [
  {
    slug: 'legal-representation',
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Representación legal',
        description:
          'Defensa de niñas, niños, adolescentes y sus familias por profesionales del derecho ante autoridades migratorias y tribunales.',
        synonyms: [
          'abogada',
          'abogado',
          'defensa legal',
          'defensa jurídica',
          'representación jurídica',
          'patrocinio',
          'pro bono',
          'asistencia legal gratuita',
          'corte de inmigración',
          'proceso de deportación',
        ],
      },
      en: {
        name: 'Legal representation',
        description:
          'Defense of children, adolescents, and their families by lawyers before immigration authorities and courts.',
        synonyms: [
          'attorney',
          'lawyer',
          'legal counsel',
          'legal defense',
          'legal defence',
          'pro bono',
          'immigration court',
          'removal proceedings',
          'deportation defense',
        ],
      },
    },
  },
  {
    slug: 'strategic-litigation',
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Litigio estratégico',
        description:
          'Casos que se llevan ante los tribunales para cambiar una norma o una práctica que afecta a muchas personas.',
        synonyms: [
          'litigio de impacto',
          'litigio de interés público',
          'amparo',
          'acción colectiva',
          'amicus curiae',
          'precedente',
          'apelación',
        ],
      },
      en: {
        name: 'Strategic litigation',
        description:
          'Cases taken to court in order to change a rule or a practice that affects many people.',
        synonyms: [
          'impact litigation',
          'public interest litigation',
          'class action',
          'amicus brief',
          'amicus curiae',
          'precedent',
          'appeals',
        ],
      },
    },
  },
  {
    slug: 'inter-american-system',
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Sistema interamericano',
        description:
          'Peticiones, audiencias, medidas cautelares y opiniones ante la Comisión y la Corte Interamericanas de Derechos Humanos.',
        synonyms: [
          'CIDH',
          'Corte IDH',
          'SIDH',
          'OEA',
          'Comisión Interamericana de Derechos Humanos',
          'Corte Interamericana de Derechos Humanos',
          'audiencia temática',
          'medidas cautelares',
          'opinión consultiva',
        ],
      },
      en: {
        name: 'Inter-American system',
        description:
          'Petitions, hearings, precautionary measures and opinions before the Inter-American Commission and Court of Human Rights.',
        synonyms: [
          'IACHR',
          'IACtHR',
          'OAS',
          'Inter-American Commission on Human Rights',
          'Inter-American Court of Human Rights',
          'thematic hearing',
          'precautionary measures',
          'advisory opinion',
        ],
      },
    },
  },
  {
    slug: 'un-treaty-bodies',
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Órganos de tratados de la ONU',
        description:
          'Informes y comunicaciones a los comités de las Naciones Unidas que vigilan los tratados de derechos humanos.',
        synonyms: [
          'Naciones Unidas',
          'ONU',
          'Comité de los Derechos del Niño',
          'CDN',
          'Comité de Trabajadores Migratorios',
          'CEDAW',
          'Comité contra la Tortura',
          'informe alternativo',
          'informe sombra',
          'observaciones finales',
        ],
      },
      en: {
        name: 'UN treaty bodies',
        description:
          'Reports and communications to the United Nations committees that monitor the human rights treaties.',
        synonyms: [
          'United Nations',
          'UN',
          'Committee on the Rights of the Child',
          'CRC',
          'Committee on Migrant Workers',
          'CMW',
          'CEDAW',
          'Committee against Torture',
          'shadow report',
          'alternative report',
          'concluding observations',
        ],
      },
    },
  },
  {
    slug: 'statelessness-and-birth-registration',
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Apatridia y registro de nacimiento',
        description:
          'Derecho a un nombre, a una nacionalidad y a los documentos de identidad que los prueban.',
        synonyms: [
          'apátrida',
          'nacionalidad',
          'identidad',
          'partida de nacimiento',
          'acta de nacimiento',
          'inscripción de nacimiento',
          'registro civil',
          'doble nacionalidad',
          'documentos de identidad',
        ],
      },
      en: {
        name: 'Statelessness and birth registration',
        description:
          'The right to a name, to a nationality and to the identity documents that prove them.',
        synonyms: [
          'stateless',
          'nationality',
          'citizenship',
          'birth certificate',
          'civil registry',
          'dual nationality',
          'identity documents',
        ],
      },
    },
  },
];
