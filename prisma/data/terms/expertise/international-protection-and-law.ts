import type { ExpertiseGroupSeed } from '../../shapes';
import { courtsAndBodies } from './international-protection-and-law/courts-and-bodies';
import { status } from './international-protection-and-law/status';

export const internationalProtectionAndLaw: ExpertiseGroupSeed = {
  group: {
    slug: 'international-protection-and-law',
    text: {
      es: {
        name: 'Protección internacional y derecho',
        description:
          'Vías jurídicas para que una niña, un niño o un adolescente obtenga protección, defensa y un estatus migratorio estable.',
        synonyms: ['asistencia jurídica', 'derecho migratorio', 'protección jurídica'],
      },
      en: {
        name: 'International protection and law',
        description:
          'Legal routes by which a child or adolescent obtains protection, a defense, and a secure immigration status.',
        synonyms: ['legal aid', 'immigration law', 'legal protection'],
      },
    },
  },
  areas: [...status, ...courtsAndBodies],
};
