import type { AuthoritySeed } from './shapes';

const child = { es: 'Niñez y adolescencia', en: 'Children and adolescents' };
const approved = {
  es: `${child.es}. La sustitución de la DINAF se aprobó en septiembre de 2023.`,
  en: `${child.en}. The replacement of DINAF was approved in September 2023.`,
};
const hn = { row: 'hn-authorities', country: 'HN', role: child } as const;
const sv = { row: 'sv-childrens-law', country: 'SV', role: child } as const;

/** Authorities of the table of facts that took over from each other; who comes later stands first. */
export const authorities: AuthoritySeed[] = [
  { ...hn, slug: 'hn-senaf', name: 'SENAF', role: approved, since: '2024' },
  { ...hn, slug: 'hn-dinaf', name: 'DINAF', successor: 'hn-senaf' },
  { ...hn, slug: 'hn-ihnfa', name: 'IHNFA', successor: 'hn-dinaf' },
  { ...sv, slug: 'sv-conapina', name: 'CONAPINA' },
  { ...sv, slug: 'sv-conna', name: 'CONNA', successor: 'sv-conapina' },
  { ...sv, slug: 'sv-isna', name: 'ISNA', successor: 'sv-conapina' },
];
