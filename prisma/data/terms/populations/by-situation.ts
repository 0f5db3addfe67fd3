import type { TermSeed } from '../../shapes';

/** Populations by what happened to them or their families. */
export const bySituation: TermSeed[] = [
  {
    slug: 'trafficking-victims',
    text: {
      es: {
        name: 'Víctimas de trata',
        description:
          'Niñas, niños y adolescentes víctimas o sobrevivientes de la trata de personas.',
        synonyms: [
          'sobrevivientes de trata',
          'trata infantil',
          'explotación sexual',
          'ESCNNA',
          'trabajo forzoso',
        ],
      },
      en: {
        name: 'Trafficking victims',
        description: 'Children and adolescents who are victims or survivors of human trafficking.',
        synonyms: [
          'trafficking survivors',
          'trafficked children',
          'child trafficking',
          'sexual exploitation',
          'CSEC',
          'forced labour',
          'forced labor',
        ],
      },
    },
  },
  {
    slug: 'returned',
    text: {
      es: {
        name: 'NNA retornados',
        description:
          'Niñas, niños y adolescentes que han regresado a su país, por decisión propia o por deportación.',
        synonyms: [
          'niñez retornada',
          'retorno',
          'niñas retornadas',
          'deportados',
          'deportadas',
          'repatriados',
        ],
      },
      en: {
        name: 'Returned children',
        description:
          'Children and adolescents who have gone back to their country, by choice or by deportation.',
        synonyms: ['returnees', 'child returnees', 'return', 'deported', 'repatriated'],
      },
    },
  },
  {
    slug: 'internally-displaced',
    text: {
      es: {
        name: 'NNA desplazados internos',
        description:
          'Niñas, niños y adolescentes que tuvieron que dejar su hogar sin cruzar una frontera.',
        synonyms: [
          'desplazamiento interno',
          'desplazamiento forzado',
          'desplazamiento por violencia',
          'desplazadas',
          'PDI',
        ],
      },
      en: {
        name: 'Internally displaced children',
        description:
          'Children and adolescents forced to leave their home without crossing a border.',
        synonyms: ['internal displacement', 'forced displacement', 'IDP', 'IDPs', 'displaced'],
      },
    },
  },
  {
    slug: 'children-left-behind',
    text: {
      es: {
        name: 'NNA que permanecen en origen',
        description:
          'Niñas, niños y adolescentes que se quedan en su país mientras su madre, su padre o ambos migran.',
        synonyms: [
          'hijas e hijos de migrantes',
          'familias transnacionales',
          'al cuidado de las abuelas',
          'permanecen en su país',
        ],
      },
      en: {
        name: 'Children left behind',
        description:
          'Children and adolescents who stay in their country while one or both parents migrate.',
        synonyms: [
          'left behind',
          'stay-behind children',
          'children of migrants',
          'transnational families',
          'children who stay',
        ],
      },
    },
  },
  {
    slug: 'citizen-children-of-deported-parents',
    text: {
      es: {
        name: 'NNA ciudadanos con progenitores deportados',
        description:
          'Niñas, niños y adolescentes con la ciudadanía del país donde viven cuya madre o cuyo padre fue deportado.',
        synonyms: [
          'hijas e hijos de deportados',
          'padres deportados',
          'madres deportadas',
          'nacidos en Estados Unidos',
          'familias de estatus mixto',
          'binacionales',
        ],
      },
      en: {
        name: 'Citizen children of deported parents',
        description:
          'Children and adolescents who are citizens of the country where they live and whose mother or father was deported.',
        synonyms: [
          'U.S. citizen children',
          'deported parents',
          'parental deportation',
          'mixed-status families',
          'binational children',
        ],
      },
    },
  },
  {
    slug: 'ageing-out-youth',
    text: {
      es: {
        name: 'Jóvenes de 18 a 21 años',
        description:
          'Jóvenes que, al cumplir 18 años, pierden las protecciones propias de la niñez y necesitan una transición segura.',
        synonyms: [
          'jóvenes de 18 a 21',
          'mayoría de edad',
          'personas jóvenes',
          'egreso',
          'transición a la vida adulta',
        ],
      },
      en: {
        name: 'Ageing-out youth',
        description:
          'Young people aged 18 to 21 who lose the protections of childhood when they turn 18 and need a safe transition.',
        synonyms: [
          'aging out',
          'ageing out',
          'age-outs',
          'young adults',
          'youth 18 to 21',
          'turning 18',
          'transition to adulthood',
        ],
      },
    },
  },
];
