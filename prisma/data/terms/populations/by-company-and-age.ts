import type { TermSeed } from '../../shapes';

/** Populations by the company in which children travel, and by age. */
export const byCompanyAndAge: TermSeed[] = [
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
        description: 'Teenagers under 18.',
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
];
