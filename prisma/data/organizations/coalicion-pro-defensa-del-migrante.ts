import type { OrganizationSeed } from '../shapes';

export const coalicionProDefensaDelMigrante: OrganizationSeed = {
  slug: 'coalicion-pro-defensa-del-migrante',
  name: 'Coalición Pro Defensa del Migrante, A.C.',
  nameLocale: 'es',
  text: {
    es: {
      summary:
        'Coalición de agrupaciones que apoyan a personas migrantes, con sede en Tijuana y Mexicali, Baja California. Ofrece albergue y hace incidencia.',
      description:
        'Reúne, en dos ciudades de Baja California, a agrupaciones de apoyo a personas migrantes. Su trabajo combina el servicio de albergue y la incidencia.\n\nEl año de su creación, hacia 1996, está sin confirmar.',
    },
    en: {
      name: 'Migrant Defense Coalition',
      summary:
        'A coalition of groups that support migrants, based in Tijuana and Mexicali, Baja California. It offers shelter and engages in advocacy.',
      description:
        'Brings together migrant-support groups in two cities of Baja California. Its work combines shelter and advocacy.\n\nThe year in which it began, about 1996, has not been confirmed.',
    },
  },
  founded: { year: 1996, certainty: 'unconfirmed' },
  activityConfirmed: true,
  website: 'https://coalipro.org.mx',
  places: [
    { kind: 'seat', country: 'MX', region: 'Baja California', municipality: 'Tijuana' },
    { kind: 'office', country: 'MX', region: 'Baja California', municipality: 'Mexicali' },
  ],
  countries: ['MX'],
  languages: [{ code: 'spa' }],
  terms: {
    expertise: ['advocacy'],
    population: [],
    service: ['shelter'],
    stage: ['detention-or-shelter'],
  },
};
