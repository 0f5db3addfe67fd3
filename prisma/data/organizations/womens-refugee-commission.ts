import type { OrganizationSeed } from '../shapes';

export const womensRefugeeCommission: OrganizationSeed = {
  slug: 'womens-refugee-commission',
  name: 'Women’s Refugee Commission',
  nameLocale: 'en',
  acronym: 'WRC',
  text: {
    es: {
      name: 'Comisión de Mujeres Refugiadas',
      summary:
        'Investiga y hace incidencia en favor de mujeres, niñez y juventud, con experiencia en monitoreo de detención y en violencia basada en género.',
      description:
        'Organización de Nueva York que, desde 1989, une la investigación y la incidencia en favor de las mujeres, la niñez y la juventud.\n\nTambién aporta a la red experiencia en monitoreo de detención y en violencia basada en género.',
    },
    en: {
      summary:
        'Research and advocacy for women, children and youth, with experience in detention monitoring and gender-based violence.',
      description:
        'A New York organization that since 1989 has combined research and advocacy for women, children and youth.\n\nIt also brings the network experience in detention monitoring and in gender-based violence.',
    },
  },
  founded: { year: 1989, certainty: 'confirmed' },
  activityConfirmed: true,
  website: 'https://womensrefugeecommission.org',
  places: [{ kind: 'seat', country: 'US', municipality: 'New York' }],
  countries: ['US'],
  languages: [{ code: 'eng' }],
  terms: {
    expertise: ['advocacy', 'research', 'detention-monitoring', 'gender-based-violence'],
    population: [],
    service: [],
    stage: ['detention-or-shelter'],
  },
};
