import type { OrganizationSeed } from '../shapes';

export const unlaMigracionYAsilo: OrganizationSeed = {
  slug: 'unla-migracion-y-asilo',
  name: 'Programa Migración y Asilo, Instituto de Justicia y Derechos Humanos, Universidad Nacional de Lanús',
  nameLocale: 'es',
  acronym: 'UNLa',
  text: {
    es: {
      summary:
        'Programa universitario argentino que investiga, capacita y ofrece un posgrado. Aporta a la red su conocimiento del sistema interamericano.',
      description:
        'Trabaja en un centro creado en 1996 en la Universidad Nacional de Lanús, en la provincia de Buenos Aires. Investiga, capacita y ofrece estudios de posgrado.\n\nEl Centro de Derechos Humanos de la universidad publicó en 2015, junto con el Center for Gender & Refugee Studies, el estudio «Niñez y migración en Centro y Norte América», del que parte esta red.',
    },
    en: {
      name: 'Migration and Human Rights Program, UNLa',
      summary:
        'A university program in Argentina that does research, trains and offers a postgraduate degree. It brings the network its knowledge of the Inter-American system.',
      description:
        'It works within a center created in 1996 at the National University of Lanús, in the province of Buenos Aires. It carries out research and training and offers a postgraduate degree.\n\nIn 2015 the university’s Human Rights Center and the Center for Gender & Refugee Studies published the study “Childhood and Migration in Central and North America”, from which this network springs.',
    },
  },
  activityConfirmed: true,
  website: 'https://unla.edu.ar',
  places: [{ kind: 'seat', country: 'AR', region: 'Buenos Aires', municipality: 'Lanús' }],
  countries: ['AR'],
  languages: [{ code: 'spa' }],
  terms: {
    expertise: ['research', 'inter-american-system'],
    population: [],
    service: ['training'],
    stage: [],
  },
};
