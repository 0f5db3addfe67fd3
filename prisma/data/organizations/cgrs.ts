import type { OrganizationSeed } from '../shapes';

export const cgrs: OrganizationSeed = {
  slug: 'cgrs',
  name: 'Center for Gender & Refugee Studies',
  nameLocale: 'en',
  acronym: 'CGRS',
  text: {
    es: {
      name: 'Centro de Estudios sobre Género y Refugiados',
      summary:
        'Litigio estratégico, consulta experta, capacitación y trabajo en políticas públicas sobre asilo y género. Tiene materiales en inglés, español y criollo haitiano.',
      description:
        'Desde San Francisco, y desde 1999, impulsa litigios estratégicos, ofrece consulta experta, capacita y trabaja en políticas públicas. Su experiencia abarca el asilo, la violencia basada en género y la información de país de origen; también ofrece peritajes.\n\nEn 2015 publicó, junto con el Centro de Derechos Humanos de la Universidad Nacional de Lanús, el estudio «Niñez y migración en Centro y Norte América», del que parte esta red.',
    },
    en: {
      summary:
        'Strategic litigation, expert consultation, training and policy work on asylum and gender. Has materials in English, Spanish and Haitian Creole.',
      description:
        'From San Francisco, since 1999, it has pursued strategic litigation, offered expert consultation, trained others and worked on policy. Its experience covers asylum, gender-based violence and country-of-origin information; it also provides expert testimony.\n\nIn 2015, with the Human Rights Center of the National University of Lanús, it published the study “Childhood and Migration in Central and North America”, from which this network springs.',
    },
  },
  founded: { year: 1999, certainty: 'confirmed' },
  activityConfirmed: true,
  website: 'https://cgrs.uclawsf.edu',
  places: [{ kind: 'seat', country: 'US', municipality: 'San Francisco' }],
  countries: ['US'],
  languages: [{ code: 'eng' }, { code: 'spa' }, { code: 'hat' }],
  terms: {
    expertise: ['asylum', 'strategic-litigation', 'gender-based-violence', 'research'],
    population: [],
    service: ['training', 'expert-testimony'],
    stage: ['asylum-and-legal-process'],
  },
};
