/**
 * The stretches of the corridor in the order of a journey, each with the stages (taxonomy slugs) in it. Family unity
 * belongs to all of them.
 */
export const stretches = [
  { name: 'origin', stages: ['origin'] },
  { name: 'transit', stages: ['transit'] },
  { name: 'border', stages: ['border-and-apprehension', 'detention-or-shelter'] },
  { name: 'protection', stages: ['asylum-and-legal-process', 'destination-and-integration'] },
  { name: 'return', stages: ['repatriation', 'reception'] },
  { name: 'reintegration', stages: ['reintegration'] },
] as const;
export type StretchName = (typeof stretches)[number]['name'];
export const FAMILY_UNITY = 'family-unity';
