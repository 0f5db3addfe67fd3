import type { ExpertiseGroupSeed } from '../../shapes';

export const returning: ExpertiseGroupSeed = {
  group: {
    slug: 'return',
    text: {
      es: {
        name: 'Retorno',
        description:
          'Regreso seguro al país de origen y reconstrucción de la vida en la familia, la escuela y la comunidad.',
        synonyms: ['regreso', 'deportación', 'repatriación', 'personas retornadas'],
      },
      en: {
        name: 'Return',
        description:
          'Safe return to the country of origin and rebuilding life in the family, at school and in the community.',
        synonyms: ['going back', 'deportation', 'repatriation', 'returnees'],
      },
    },
  },
  areas: [
    {
      slug: 'safe-repatriation',
      parent: 'return',
      text: {
        es: {
          name: 'Repatriación segura',
          description:
            'Preparación y coordinación entre países para que un retorno responda al interés superior y no exponga a un riesgo.',
          synonyms: [
            'retorno seguro',
            'retorno asistido',
            'retorno voluntario',
            'repatriación digna',
            'deportación',
            'traslado',
            'acuerdos de repatriación',
          ],
        },
        en: {
          name: 'Safe repatriation',
          description:
            'Preparation and coordination between countries so that a return serves the child’s best interests and exposes no one to risk.',
          synonyms: [
            'safe return',
            'assisted return',
            'voluntary return',
            'voluntary departure',
            'deportation',
            'removal',
            'repatriation agreements',
          ],
        },
      },
    },
    {
      slug: 'reintegration',
      parent: 'return',
      text: {
        es: {
          name: 'Reintegración educativa, económica y comunitaria',
          description:
            'Acompañamiento después del retorno para volver a la escuela, encontrar medios de vida y recuperar un lugar en la comunidad.',
          synonyms: [
            'reintegración',
            'reinserción',
            'reinserción escolar',
            'regreso a la escuela',
            'becas',
            'formación laboral',
            'medios de vida',
            'arraigo',
          ],
        },
        en: {
          name: 'Educational, economic and community reintegration',
          description:
            'Support after return to go back to school, make a living and find a place in the community again.',
          synonyms: [
            'reintegration',
            'school reintegration',
            'back to school',
            'scholarships',
            'vocational training',
            'livelihoods',
            'returnee support',
          ],
        },
      },
    },
  ],
};
