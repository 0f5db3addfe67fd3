import type { ResourceSeed } from './shapes';

export const resources: ResourceSeed[] = [
  {
    slug: 'childhood-and-migration-in-central-and-north-america',
    owner: 'cgrs',
    type: 'report',
    year: 2015,
    visibility: 'public',
    // The publisher's site: the URL of the study itself is not certain.
    url: 'https://cgrs.uclawsf.edu',
    languages: ['spa', 'eng'],
    countries: ['GT', 'HN', 'SV', 'MX', 'US'],
    terms: {
      expertise: ['research'],
      stage: [
        'origin',
        'transit',
        'border-and-apprehension',
        'detention-or-shelter',
        'asylum-and-legal-process',
        'repatriation',
        'reintegration',
      ],
    },
    text: {
      es: {
        title:
          'Niñez y migración en Centro y Norte América: causas, políticas, prácticas y desafíos',
        summary:
          'Estudio del Center for Gender & Refugee Studies y el Centro de Derechos Humanos de la Universidad Nacional de Lanús, elaborado con una docena de organizaciones del corredor migratorio. Examina el trato que reciben las niñas, los niños y los adolescentes migrantes desde el origen, por el tránsito, la frontera, la detención, el proceso legal y la repatriación, hasta la reintegración. Hace recomendaciones de alcance local, nacional, bilateral, regional e internacional y propone un modelo de red regional de la sociedad civil, el mismo que este portal pone en práctica. El enlace lleva al sitio de quien lo publica.',
      },
      en: {
        title:
          'Childhood and Migration in Central and North America: Causes, Policies, Practices and Challenges',
        summary:
          'A study by the Center for Gender & Refugee Studies and the Human Rights Center of the National University of Lanús, with a dozen organisations along the migration corridor. It examines how migrant children are treated from origin through transit, border, detention, legal process and repatriation to reintegration. It makes local, national, bilateral, regional and international recommendations and proposes a blueprint for a regional civil-society network, which this portal puts into practice. The link leads to the publisher’s site.',
      },
    },
  },
];
