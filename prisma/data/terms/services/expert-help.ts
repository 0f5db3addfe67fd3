import type { TermSeed } from '../../shapes';

/** Services that organizations offer to one another. */
export const expertHelp: TermSeed[] = [
  {
    slug: 'interpreting',
    text: {
      es: {
        name: 'Interpretación',
        description: 'Interpretación entre lenguas, en persona o a distancia.',
        synonyms: ['intérprete', 'intérpretes', 'traducción', 'traductora', 'lenguas indígenas'],
      },
      en: {
        name: 'Interpreting',
        description: 'Interpreting between languages, in person or at a distance.',
        synonyms: ['interpreter', 'interpretation', 'translation', 'translator', 'language access'],
      },
    },
  },
  {
    slug: 'expert-testimony',
    isKnowledge: true,
    text: {
      es: {
        name: 'Peritaje',
        description: 'Dictámenes y declaraciones de personas expertas para un proceso legal.',
        synonyms: [
          'peritajes',
          'perita',
          'perito',
          'dictamen',
          'declaración pericial',
          'testimonio experto',
          'perito en condiciones de país',
        ],
      },
      en: {
        name: 'Expert testimony',
        description: 'Opinions and statements by experts for use in a legal process.',
        synonyms: [
          'expert witness',
          'expert opinion',
          'expert consultation',
          'expert declaration',
          'affidavit',
          'country conditions expert',
        ],
      },
    },
  },
  {
    slug: 'training',
    text: {
      es: {
        name: 'Capacitación',
        description:
          'Cursos, talleres y asistencia técnica para personal, autoridades o comunidades.',
        synonyms: [
          'formación',
          'talleres',
          'cursos',
          'diplomado',
          'posgrado',
          'asistencia técnica',
        ],
      },
      en: {
        name: 'Training',
        description:
          'Courses, workshops and technical assistance for staff, authorities or communities.',
        synonyms: [
          'workshops',
          'courses',
          'capacity building',
          'postgraduate degree',
          'technical assistance',
        ],
      },
    },
  },
];
