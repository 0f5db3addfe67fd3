import type { TermSeed } from '../shapes';

export const populations: TermSeed[] = [
  {
    slug: 'unaccompanied',
    text: {
      es: {
        name: 'NNA no acompañados',
        description:
          'Niñas, niños y adolescentes que están fuera de su país sin su madre, su padre ni otra persona adulta responsable de su cuidado.',
        synonyms: [
          'niñez no acompañada',
          'niñas y niños no acompañados',
          'niñez sola',
          'viajan solos',
          'NNANA',
        ],
      },
      en: {
        name: 'Unaccompanied children',
        description:
          'Children and adolescents outside their country with no parent or other adult responsible for their care.',
        synonyms: [
          'unaccompanied',
          'unaccompanied youth',
          'UAC',
          'UC',
          'travelling alone',
          'alone',
        ],
      },
    },
  },
  {
    slug: 'separated',
    text: {
      es: {
        name: 'NNA separados',
        description:
          'Niñas, niños y adolescentes separados de su madre, su padre o su cuidador habitual, aunque viajen con otros familiares.',
        synonyms: ['niñez separada', 'separación familiar', 'familias separadas'],
      },
      en: {
        name: 'Separated children',
        description:
          'Children and adolescents separated from their parents or usual caregiver, even if they travel with other relatives.',
        synonyms: ['separated', 'family separation', 'separated families'],
      },
    },
  },
  {
    slug: 'accompanied',
    text: {
      es: {
        name: 'NNA acompañados',
        description: 'Niñas, niños y adolescentes que migran con su madre, su padre o su familia.',
        synonyms: [
          'niñez acompañada',
          'familias migrantes',
          'grupos familiares',
          'unidades familiares',
        ],
      },
      en: {
        name: 'Accompanied children',
        description: 'Children and adolescents who migrate with a parent or with their family.',
        synonyms: ['accompanied', 'migrant families', 'family units', 'families'],
      },
    },
  },
  {
    slug: 'early-childhood',
    text: {
      es: {
        name: 'Primera infancia',
        description: 'Niñas y niños en los primeros años de vida, antes de la escuela primaria.',
        synonyms: ['bebés', 'lactantes', 'niñez temprana', 'preescolar', 'tierna edad'],
      },
      en: {
        name: 'Early childhood',
        description: 'Girls and boys in the first years of life, before primary school.',
        synonyms: ['infants', 'babies', 'toddlers', 'tender age', 'preschool', 'young children'],
      },
    },
  },
  {
    slug: 'adolescents',
    text: {
      es: {
        name: 'Adolescentes',
        description: 'Personas que han dejado la infancia y aún no cumplen 18 años.',
        synonyms: ['adolescencia', 'jóvenes', 'muchachas', 'muchachos', 'juventud'],
      },
      en: {
        name: 'Adolescents',
        description: 'People who have left childhood behind and are not yet 18.',
        synonyms: ['adolescence', 'teenagers', 'teens', 'youth', 'young people'],
      },
    },
  },
  {
    slug: 'girl-survivors-of-violence',
    text: {
      es: {
        name: 'Niñas sobrevivientes de violencia',
        description:
          'Niñas y adolescentes que sobreviven a la violencia sexual, familiar o de otra índole.',
        synonyms: [
          'niñas',
          'niñas víctimas de violencia',
          'sobrevivientes de violencia sexual',
          'violencia contra las niñas',
        ],
      },
      en: {
        name: 'Girl survivors of violence',
        description: 'Girls and adolescent girls who survive sexual, family or other violence.',
        synonyms: [
          'girls',
          'girl victims of violence',
          'survivors of sexual violence',
          'violence against girls',
        ],
      },
    },
  },
  {
    slug: 'adolescent-mothers',
    text: {
      es: {
        name: 'Madres adolescentes',
        description: 'Adolescentes embarazadas o que tienen una hija o un hijo a su cargo.',
        synonyms: [
          'embarazo adolescente',
          'madres jóvenes',
          'adolescentes embarazadas',
          'maternidad',
        ],
      },
      en: {
        name: 'Adolescent mothers',
        description: 'Adolescents who are pregnant or are raising a child.',
        synonyms: ['teen mothers', 'young mothers', 'teenage pregnancy', 'pregnant adolescents'],
      },
    },
  },
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
