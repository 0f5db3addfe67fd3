import type { TermSeed } from '../../../shapes';

/** Who decides for a child, and how. */
export const decisions: TermSeed[] = [
  {
    slug: 'best-interests',
    parent: 'child-protection',
    text: {
      es: {
        name: 'Evaluación y determinación del interés superior (EIS–DIS)',
        description:
          'Procedimientos para valorar, escuchando a la niña, el niño o el adolescente, qué decisión lo protege mejor.',
        synonyms: [
          'EIS',
          'DIS',
          'ISN',
          'interés superior',
          'interés superior del niño',
          'interés superior de la niñez',
          'evaluación del interés superior',
          'determinación del interés superior',
          'derecho a ser escuchado',
        ],
      },
      en: {
        name: 'Best interests assessment and determination (BID)',
        description:
          'Procedures that establish, with the child being heard, which decision protects that child best.',
        synonyms: [
          'BIA',
          'BID',
          'BIP',
          'best interests of the child',
          'best interests procedure',
          'best interest determination',
          'right to be heard',
        ],
      },
    },
  },
  {
    slug: 'guardianship',
    parent: 'child-protection',
    text: {
      es: {
        name: 'Tutela',
        description:
          'Designación y acompañamiento de una persona adulta responsable que vela por los derechos de quien está sin su familia.',
        synonyms: [
          'tutor',
          'tutora',
          'representación en suplencia',
          'representación coadyuvante',
          'curaduría',
          'guarda y custodia',
          'defensor de la niñez',
        ],
      },
      en: {
        name: 'Guardianship',
        description:
          'Appointing and supporting a responsible adult who looks after the rights of a child without family.',
        synonyms: ['guardian', 'guardian ad litem', 'GAL', 'child advocate', 'legal guardian'],
      },
    },
  },
  {
    slug: 'case-management',
    parent: 'child-protection',
    text: {
      es: {
        name: 'Gestión de casos',
        description:
          'Acompañamiento ordenado, con un plan y una persona responsable, que coordina los servicios que se necesitan.',
        synonyms: [
          'manejo de casos',
          'seguimiento de casos',
          'trabajo social',
          'trabajadora social',
          'acompañamiento integral',
          'ruta de atención',
        ],
      },
      en: {
        name: 'Case management',
        description:
          'Planned support, with one person responsible, that coordinates the services that are needed.',
        synonyms: ['casework', 'case worker', 'social work', 'social worker', 'follow-up'],
      },
    },
  },
];
