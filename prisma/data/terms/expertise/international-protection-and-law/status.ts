import type { TermSeed } from '../../../shapes';

/** The protection that a State may give. */
export const status: TermSeed[] = [
  {
    slug: 'asylum',
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Asilo y condición de refugiado',
        description:
          'Solicitudes de asilo o de reconocimiento de la condición de refugiado que tienen en cuenta la edad y las formas de persecución propias de la niñez.',
        synonyms: [
          'asilo',
          'refugio',
          'refugiado',
          'refugiada',
          'persona refugiada',
          'solicitante de asilo',
          'protección internacional',
          'protección complementaria',
          'no devolución',
          'temor fundado',
          'miedo creíble',
          'COMAR',
          'ACNUR',
        ],
      },
      en: {
        name: 'Asylum and refugee status',
        description:
          'Claims to asylum or refugee status that take account of age and of the forms of persecution particular to children.',
        synonyms: [
          'refugee',
          'asylum seeker',
          'refugee status determination',
          'RSD',
          'international protection',
          'complementary protection',
          'non-refoulement',
          'credible fear',
          'well-founded fear',
          'withholding of removal',
          'CAT protection',
          'UNHCR',
        ],
      },
    },
  },
  {
    slug: 'sijs',
    lawOf: ['US'],
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Estatus Especial de Joven Inmigrante (SIJS)',
        description:
          'Protección migratoria de Estados Unidos para niñas, niños y jóvenes cuya reunificación con uno o ambos progenitores no es viable por maltrato, abandono, negligencia o una causa similar.',
        synonyms: [
          'SIJ',
          'SIJS',
          'estatus especial de inmigrante juvenil',
          'joven inmigrante especial',
          'visa juvenil',
          'corte juvenil',
          'abandono',
          'negligencia',
        ],
      },
      en: {
        name: 'Special Immigrant Juvenile Status (SIJS)',
        description:
          'United States immigration protection for children and youth who cannot be reunified with one or both parents because of abuse, abandonment, neglect or a similar basis.',
        synonyms: [
          'SIJ',
          'SIJS',
          'special immigrant juvenile',
          'juvenile court',
          'predicate order',
          'state court findings',
          'abandonment',
          'neglect',
        ],
      },
    },
  },
  {
    slug: 't-and-u-visas',
    lawOf: ['US'],
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Visas T y U',
        description:
          'Protección migratoria de Estados Unidos para sobrevivientes de trata de personas (visa T) y de ciertos delitos graves (visa U).',
        synonyms: [
          'visa T',
          'visa U',
          'visa para víctimas',
          'víctimas de delitos',
          'no inmigrante T',
          'no inmigrante U',
          'VAWA',
        ],
      },
      en: {
        name: 'T and U visas',
        description:
          'United States immigration protection for survivors of human trafficking (T visa) and of certain serious crimes (U visa).',
        synonyms: [
          'T visa',
          'U visa',
          'T nonimmigrant status',
          'U nonimmigrant status',
          'crime victims',
          'law enforcement certification',
          'VAWA',
        ],
      },
    },
  },
  {
    slug: 'humanitarian-visas-and-regularisation',
    parent: 'international-protection-and-law',
    text: {
      es: {
        name: 'Visa humanitaria y regularización',
        description:
          'Permisos por razones humanitarias y otras vías para obtener una estancia o residencia regular.',
        synonyms: [
          'visa humanitaria',
          'permiso humanitario',
          'tarjeta de visitante por razones humanitarias',
          'TVRH',
          'regularización migratoria',
          'residencia',
          'documentación migratoria',
          'estatus de protección temporal',
          'TPS',
          'parole',
        ],
      },
      en: {
        name: 'Humanitarian visas and regularization',
        description:
          'Permits on humanitarian grounds and other routes to a regular stay or residence.',
        synonyms: [
          'humanitarian visa',
          'humanitarian permit',
          'TVRH',
          'regularization',
          'regularisation',
          'residency',
          'residence permit',
          'immigration status',
          'temporary protected status',
          'TPS',
          'humanitarian parole',
        ],
      },
    },
  },
];
