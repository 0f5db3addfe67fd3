import type { TermSeed } from '../../../shapes';

/** Areas about the people with whom a child lives. */
export const familyAndCare: TermSeed[] = [
  {
    slug: 'family-tracing',
    parent: 'child-protection',
    text: {
      es: {
        name: 'Búsqueda familiar',
        description:
          'Localización de la familia de una niña, un niño o un adolescente y restablecimiento del contacto, cuando es seguro.',
        synonyms: [
          'búsqueda de familiares',
          'búsqueda de familia',
          'localización de familiares',
          'rastreo familiar',
          'restablecimiento del contacto entre familiares',
          'RCF',
        ],
      },
      en: {
        name: 'Family tracing',
        description: 'Finding a child’s family and restoring contact, where it is safe to do so.',
        synonyms: [
          'tracing',
          'family search',
          'locating relatives',
          'finding family',
          'restoring family links',
          'RFL',
          'FTR',
        ],
      },
    },
  },
  {
    slug: 'family-reunification',
    parent: 'child-protection',
    text: {
      es: {
        name: 'Reunificación familiar',
        description:
          'Trámites y acompañamiento para que una familia separada por la migración vuelva a vivir junta.',
        synonyms: [
          'reencuentro familiar',
          'reagrupación familiar',
          'unidad familiar',
          'separación familiar',
          'patrocinador',
          'vivir en familia',
        ],
      },
      en: {
        name: 'Family reunification',
        description:
          'Procedures and support for a family separated by migration to live together again.',
        synonyms: [
          'family reunion',
          'family unity',
          'family separation',
          'sponsor',
          'release to family',
          'FTR',
        ],
      },
    },
  },
  {
    slug: 'alternative-care',
    parent: 'child-protection',
    text: {
      es: {
        name: 'Cuidado alternativo',
        description:
          'Cuidado con parientes, en familias de acogida o en hogares para quien no puede estar con su madre o su padre.',
        synonyms: [
          'cuidados alternativos',
          'acogimiento familiar',
          'familia de acogida',
          'familia ampliada',
          'hogar de protección',
          'acogimiento residencial',
          'casa hogar',
          'desinstitucionalización',
        ],
      },
      en: {
        name: 'Alternative care',
        description:
          'Care with relatives, in foster families or in homes for children who cannot be with their parents.',
        synonyms: [
          'foster care',
          'kinship care',
          'residential care',
          'children’s home',
          'group home',
          'family-based care',
          'deinstitutionalization',
        ],
      },
    },
  },
  {
    slug: 'rights-restoration-plans',
    parent: 'child-protection',
    text: {
      es: {
        name: 'Plan de restitución de derechos',
        description:
          'Plan que ordena las medidas, las autoridades responsables y los plazos para devolver el ejercicio de los derechos vulnerados.',
        synonyms: [
          'restitución de derechos',
          'restitución integral',
          'medidas de protección',
          'medidas especiales de protección',
          'procuraduría de protección',
          'reparación',
        ],
      },
      en: {
        name: 'Rights-restoration plans',
        description:
          'A plan that sets out the measures, the authorities responsible and the time limits for restoring rights that were violated.',
        synonyms: [
          'restitution of rights',
          'restoration of rights',
          'protection measures',
          'child protection authority',
          'protection plan',
          'remedy',
        ],
      },
    },
  },
];
