import type { ExpertiseGroupSeed } from '../../shapes';
import { decisions } from './child-protection/decisions';
import { familyAndCare } from './child-protection/family-and-care';

export const childProtection: ExpertiseGroupSeed = {
  group: {
    slug: 'child-protection',
    text: {
      es: {
        name: 'Protección de la niñez',
        description:
          'Decisiones y cuidados que ponen en el centro el interés superior de cada niña, niño o adolescente y su derecho a vivir en familia.',
        synonyms: [
          'protección a la infancia',
          'protección integral',
          'derechos de la niñez',
          'NNA',
        ],
      },
      en: {
        name: 'Child protection',
        description:
          'Decisions and care that put first the best interests of each child and the right to live in a family.',
        synonyms: ['child welfare', 'child safeguarding', 'children’s rights', 'child rights'],
      },
    },
  },
  areas: [...decisions, ...familyAndCare],
};
