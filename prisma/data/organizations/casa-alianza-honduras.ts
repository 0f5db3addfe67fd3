import type { OrganizationSeed } from '../shapes';

export const casaAlianzaHonduras: OrganizationSeed = {
  slug: 'casa-alianza-honduras',
  name: 'Casa Alianza Honduras',
  nameLocale: 'es',
  text: {
    es: {
      summary:
        'Atiende en Honduras a niñas, niños y adolescentes de 12 a 18 años, también retornados y desplazados internos. Tiene un hogar para niñas sobrevivientes de trata.',
      description:
        'Trabaja desde 1987 con sede en Tegucigalpa y un programa en San Pedro Sula. Ofrece cuidado alternativo y un hogar para niñas sobrevivientes de trata, y apoya la reintegración de quienes retornan o han sido desplazados dentro del país.\n\nTambién observa la situación de los derechos de la niñez, investiga y reúne experiencia frente a la violencia basada en género.',
    },
    en: {
      name: 'Covenant House Honduras',
      summary:
        'Works in Honduras with children and adolescents aged 12 to 18, including those returned or internally displaced. Runs a home for girl survivors of trafficking.',
      description:
        'At work since 1987, based in Tegucigalpa, with a program in San Pedro Sula. It provides alternative care and a home for girl survivors of trafficking, and supports the reintegration of those who return or have been displaced within the country.\n\nIt also monitors children’s rights, carries out research and has experience in responding to gender-based violence.',
    },
  },
  founded: { year: 1987, certainty: 'confirmed' },
  activityConfirmed: true,
  website: 'https://casa-alianza.org.hn',
  places: [
    { kind: 'seat', country: 'HN', municipality: 'Tegucigalpa' },
    { kind: 'programme', country: 'HN', municipality: 'San Pedro Sula' },
  ],
  countries: ['HN'],
  languages: [{ code: 'spa' }],
  terms: {
    expertise: [
      'trafficking',
      'gender-based-violence',
      'alternative-care',
      'reintegration',
      'research',
    ],
    population: [
      'adolescents',
      'girl-survivors-of-violence',
      'trafficking-victims',
      'returned',
      'internally-displaced',
    ],
    service: ['shelter'],
    stage: ['reintegration'],
  },
};
