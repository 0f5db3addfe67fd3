import type { OrganizationSeed } from '../shapes';

export const popNoj: OrganizationSeed = {
  slug: 'pop-noj',
  name: 'Asociación Pop No’j',
  nameLocale: 'es',
  text: {
    es: {
      summary:
        'Acompaña la reintegración de niñas, niños y adolescentes retornados a Guatemala con apoyo psicosocial, legal y escolar. Trabaja en zonas de habla mam y popti’.',
      description:
        'Asociación guatemalteca que trabaja con mujeres y juventud y en temas de migración desde 2005, aproximadamente. Tiene su sede en la Ciudad de Guatemala y dos oficinas en Huehuetenango.\n\nCuando una niña, un niño o un adolescente regresa, apoya su recuperación emocional, la parte legal de su reintegración y la vuelta a la escuela. También aporta experiencia en gestión de casos y en interpretación en mam y popti’.',
    },
    en: {
      name: 'Pop No’j Association',
      summary:
        'Supports the reintegration of children and adolescents returned to Guatemala with psychosocial, legal and school support. Works in Mam- and Popti’-speaking areas.',
      description:
        'A Guatemalan association that has worked with women and youth and on migration since about 2005. It is based in Guatemala City and has two offices in Huehuetenango.\n\nWhen a child or adolescent comes back, it supports emotional recovery, the legal side of reintegration and the return to school. It also has experience in case management and in interpreting in Mam and Popti’.',
    },
  },
  founded: { year: 2005, certainty: 'about' },
  activityConfirmed: true,
  website: 'https://asociacionpopnoj.org',
  places: [
    { kind: 'seat', country: 'GT', municipality: 'Ciudad de Guatemala' },
    { kind: 'office', country: 'GT', region: 'Huehuetenango' },
    { kind: 'office', country: 'GT', region: 'Huehuetenango' },
  ],
  countries: ['GT'],
  languages: [{ code: 'mam' }, { code: 'jac' }, { code: 'spa' }],
  terms: {
    expertise: ['reintegration', 'mhpss', 'case-management', 'indigenous-language-interpreting'],
    population: ['returned', 'indigenous'],
    service: ['psychosocial-care', 'legal-orientation', 'education', 'interpreting'],
    stage: ['reintegration'],
  },
};
