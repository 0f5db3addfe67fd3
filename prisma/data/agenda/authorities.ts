import type { AuthoritySeed } from './shapes';

const child = { es: 'Protección de la niñez', en: 'Child protection' };
const hn = { row: 'hn-authorities', country: 'HN', role: child } as const;
const sv = { row: 'sv-childrens-law', country: 'SV', role: child } as const;

/** Authorities of the table of facts that took over from each other; who comes later stands first. */
export const authorities: AuthoritySeed[] = [
  { ...hn, slug: 'hn-senaf', name: 'SENAF', since: '2024' },
  { ...hn, slug: 'hn-dinaf', name: 'DINAF', successor: 'hn-senaf' },
  { ...hn, slug: 'hn-ihnfa', name: 'IHNFA', successor: 'hn-dinaf' },
  { ...sv, slug: 'sv-conapina', name: 'CONAPINA' },
  { ...sv, slug: 'sv-conna', name: 'CONNA', successor: 'sv-conapina' },
  { ...sv, slug: 'sv-isna', name: 'ISNA', successor: 'sv-conapina' },
];
