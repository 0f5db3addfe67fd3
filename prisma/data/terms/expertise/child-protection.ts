import type { ExpertiseGroupSeed } from '../../shapes';

export const childProtection: ExpertiseGroupSeed = {
  group: {
    slug: 'child-protection',
    text: {
      es: {
        name: 'Protección de la niñez',
        description:
          'Decisiones y cuidados que ponen en el centro el interés superior de cada niña, niño o adolescente y su derecho a vivir en familia.',
        synonyms: [
          'protección a la infancia',
          'protección integral',
          'derechos de la niñez',
          'NNA',
        ],
      },
      en: {
        name: 'Child protection',
        description:
          'Decisions and care that put first the best interests of each child and the right to live in a family.',
        synonyms: ['child welfare', 'child safeguarding', 'children’s rights', 'child rights'],
      },
    },
  },
  areas: [
    {
      slug: 'best-interests',
      parent: 'child-protection',
      text: {
        es: {
          name: 'Evaluación y determinación del interés superior (EIS–DIS)',
          description:
            'Procedimientos para valorar, escuchando a la niña, el niño o el adolescente, qué decisión lo protege mejor.',
          synonyms: [
            'EIS',
            'DIS',
            'ISN',
            'interés superior',
            'interés superior del niño',
            'interés superior de la niñez',
            'evaluación del interés superior',
            'determinación del interés superior',
            'derecho a ser escuchado',
          ],
        },
        en: {
          name: 'Best interests assessment and determination (BIA–BID)',
          description:
            'Procedures that establish, with the child being heard, which decision protects that child best.',
          synonyms: [
            'BIA',
            'BID',
            'BIP',
            'best interests of the child',
            'best interests procedure',
            'best interest determination',
            'right to be heard',
          ],
        },
      },
    },
    {
      slug: 'guardianship',
      parent: 'child-protection',
      text: {
        es: {
          name: 'Tutela',
          description:
            'Designación y acompañamiento de una persona adulta responsable que vela por los derechos de quien está sin su familia.',
          synonyms: [
            'tutor',
            'tutora',
            'representación en suplencia',
            'representación coadyuvante',
            'curaduría',
            'guarda y custodia',
            'custodia',
            'defensor de la niñez',
          ],
        },
        en: {
          name: 'Guardianship',
          description:
            'Appointing and supporting a responsible adult who looks after the rights of a child without family.',
          synonyms: [
            'guardian',
            'guardian ad litem',
            'GAL',
            'child advocate',
            'legal guardian',
            'custody',
          ],
        },
      },
    },
    {
      slug: 'case-management',
      parent: 'child-protection',
      text: {
        es: {
          name: 'Gestión de casos',
          description:
            'Acompañamiento ordenado, con un plan y una persona responsable, que coordina los servicios que se necesitan.',
          synonyms: [
            'manejo de casos',
            'seguimiento de casos',
            'trabajo social',
            'trabajadora social',
            'acompañamiento integral',
            'ruta de atención',
          ],
        },
        en: {
          name: 'Case management',
          description:
            'Planned support, with one person responsible, that coordinates the services that are needed.',
          synonyms: ['casework', 'case worker', 'social work', 'social worker', 'follow-up'],
        },
      },
    },
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
  ],
};
