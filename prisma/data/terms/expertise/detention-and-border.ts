import type { ExpertiseGroupSeed } from '../../shapes';

export const detentionAndBorder: ExpertiseGroupSeed = {
  group: {
    slug: 'detention-and-border',
    text: {
      es: {
        name: 'Detención y frontera',
        description:
          'Vigilancia y defensa de los derechos de la niñez en fronteras, custodia migratoria y centros de detención.',
        synonyms: ['privación de libertad', 'custodia', 'control migratorio', 'fronteras'],
      },
      en: {
        name: 'Detention and border',
        description:
          'Watching over and defending children’s rights at borders, in immigration custody and in detention.',
        synonyms: ['deprivation of liberty', 'custody', 'immigration enforcement', 'borders'],
      },
    },
  },
  areas: [
    {
      slug: 'detention-monitoring',
      parent: 'detention-and-border',
      text: {
        es: {
          name: 'Monitoreo de detención',
          description:
            'Visitas, entrevistas y registro de las condiciones en los lugares donde se priva de libertad a personas en movilidad humana.',
          synonyms: [
            'monitoreo de centros de detención',
            'estación migratoria',
            'estancia provisional',
            'custodia fronteriza',
            'custodia migratoria',
            'visitas a centros de detención',
            'condiciones de detención',
            'documentación de abusos',
            'patrulla fronteriza',
            'CBP',
            'ICE',
            'ORR',
            'INM',
          ],
        },
        en: {
          name: 'Detention monitoring',
          description:
            'Visits, interviews and records of conditions in places where people on the move are deprived of liberty.',
          synonyms: [
            'monitoring of detention centers',
            'detention centres',
            'border custody',
            'immigration custody',
            'detention visits',
            'conditions of detention',
            'documenting abuses',
            'Border Patrol',
            'CBP',
            'ICE',
            'ORR',
            'INM',
          ],
        },
      },
    },
    {
      slug: 'alternatives-to-detention',
      parent: 'detention-and-border',
      text: {
        es: {
          name: 'Alternativas a la detención',
          description:
            'Medidas de acogida y acompañamiento en la comunidad que evitan privar de libertad por motivos migratorios.',
          synonyms: [
            'no detención',
            'modelos de acogida',
            'acogida comunitaria',
            'programa de recepción comunitaria',
            'puertas abiertas',
            'liberación',
            'ATD',
          ],
        },
        en: {
          name: 'Alternatives to detention',
          description:
            'Reception and support in the community that avoid depriving anyone of liberty on immigration grounds.',
          synonyms: [
            'ATD',
            'non-detention',
            'ending child detention',
            'community-based reception',
            'community placement',
            'release from detention',
          ],
        },
      },
    },
    {
      slug: 'border-screening',
      parent: 'detention-and-border',
      text: {
        es: {
          name: 'Identificación en frontera',
          description:
            'Primer contacto en la frontera para reconocer la edad, los riesgos y las necesidades de protección de cada persona.',
          synonyms: [
            'identificación de necesidades de protección',
            'detección temprana',
            'tamizaje',
            'entrevista en frontera',
            'oficiales de protección a la infancia',
            'OPI',
            'puerto de entrada',
            'determinación de edad',
          ],
        },
        en: {
          name: 'Border screening',
          description:
            'First contact at the border that identifies each person’s age, risks and protection needs.',
          synonyms: [
            'screening',
            'identification of protection needs',
            'TVPRA screening',
            'early identification',
            'border interview',
            'child protection officers',
            'port of entry',
            'age assessment',
          ],
        },
      },
    },
    {
      slug: 'consular-protection',
      parent: 'detention-and-border',
      text: {
        es: {
          name: 'Protección consular',
          description:
            'Asistencia que el consulado del propio país debe a una niña, un niño o un adolescente en el extranjero.',
          synonyms: [
            'consulado',
            'asistencia consular',
            'notificación consular',
            'red consular',
            'entrevista consular',
            'embajada',
          ],
        },
        en: {
          name: 'Consular protection',
          description:
            'Help that a country’s consulate owes to its children and adolescents abroad.',
          synonyms: [
            'consulate',
            'consular assistance',
            'consular notification',
            'consular access',
            'embassy',
          ],
        },
      },
    },
  ],
};
