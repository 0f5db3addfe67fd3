import type { OrganizationSeed } from '../shapes';

export const pastoralMovilidadHumana: OrganizationSeed = {
  slug: 'pastoral-movilidad-humana',
  name: 'Pastoral de Movilidad Humana (Conferencia Episcopal de Guatemala)',
  nameLocale: 'es',
  text: {
    es: {
      summary:
        'Coordina a nivel nacional los albergues para personas migrantes en Guatemala y orienta sobre sus derechos.',
      description:
        'Desde 1989, la Conferencia Episcopal de Guatemala acompaña a las personas en movilidad humana por medio de esta pastoral, con sede en la Ciudad de Guatemala.\n\nSu labor une la coordinación de albergues en todo el país, la orientación sobre derechos y la incidencia.',
    },
    en: {
      name: 'Human Mobility Ministry',
      summary:
        'Coordinates migrant shelters across Guatemala and gives advice on the rights of people on the move.',
      description:
        'Through this ministry, based in Guatemala City, the Bishops’ Conference of Guatemala has accompanied people on the move since 1989.\n\nIts work brings together the national coordination of shelters, advice on rights and advocacy.',
    },
  },
  founded: { year: 1989, certainty: 'confirmed' },
  activityConfirmed: true,
  website: 'https://movilidadhumana.com',
  places: [{ kind: 'seat', country: 'GT', municipality: 'Ciudad de Guatemala' }],
  countries: ['GT'],
  languages: [{ code: 'spa' }],
  terms: {
    expertise: ['advocacy'],
    population: [],
    service: ['shelter', 'legal-orientation'],
    stage: ['detention-or-shelter'],
  },
};
