import type { ExpertiseGroupSeed } from '../../shapes';

export const crossCutting: ExpertiseGroupSeed = {
  group: {
    slug: 'cross-cutting',
    text: {
      es: {
        name: 'Transversal',
        description:
          'Capacidades que sirven en todas las etapas del corredor y en todos los países.',
        synonyms: ['transversales', 'ejes transversales'],
      },
      en: {
        name: 'Cross-cutting',
        description: 'Skills that serve at every stage of the corridor and in every country.',
        synonyms: ['transversal', 'crosscutting'],
      },
    },
  },
  areas: [
    {
      slug: 'advocacy',
      parent: 'cross-cutting',
      text: {
        es: {
          name: 'Incidencia',
          description:
            'Trabajo con autoridades, organismos y opinión pública para cambiar leyes, políticas y prácticas.',
          synonyms: [
            'incidencia política',
            'incidencia pública',
            'políticas públicas',
            'cabildeo',
            'campañas',
            'propuestas de ley',
          ],
        },
        en: {
          name: 'Advocacy',
          description:
            'Work with authorities, international bodies and public opinion to change laws, policies and practices.',
          synonyms: [
            'policy advocacy',
            'public policy',
            'lobbying',
            'campaigns',
            'law reform',
            'policy',
          ],
        },
      },
    },
    {
      slug: 'research',
      isKnowledge: true,
      parent: 'cross-cutting',
      text: {
        es: {
          name: 'Investigación e información de país de origen',
          description:
            'Estudios e información documentada sobre las causas de la migración y las condiciones en cada país.',
          synonyms: [
            'investigación',
            'estudios',
            'información de país de origen',
            'COI',
            'condiciones de país',
            'documentación',
            'diagnóstico',
            'observatorio',
          ],
        },
        en: {
          name: 'Research and country-of-origin information',
          description:
            'Studies and documented information on the causes of migration and on conditions in each country.',
          synonyms: [
            'research',
            'studies',
            'country of origin information',
            'COI',
            'country conditions',
            'documentation',
            'fact-finding',
            'observatory',
          ],
        },
      },
    },
    {
      slug: 'indigenous-language-interpreting',
      parent: 'cross-cutting',
      text: {
        es: {
          name: 'Interpretación en lenguas indígenas',
          description:
            'Interpretación y mediación cultural para quien se expresa mejor en una lengua indígena.',
          synonyms: [
            'intérprete',
            'intérpretes',
            'traducción',
            'traductor',
            'lenguas mayas',
            'idiomas mayas',
            'lenguas originarias',
            'mediación cultural',
            'pertinencia lingüística',
          ],
        },
        en: {
          name: 'Indigenous-language interpreting',
          description:
            'Interpreting and cultural mediation for people who express themselves best in an Indigenous language.',
          synonyms: [
            'interpreter',
            'interpreters',
            'interpretation',
            'translation',
            'translator',
            'Mayan languages',
            'native languages',
            'language access',
            'cultural mediation',
          ],
        },
      },
    },
  ],
};
