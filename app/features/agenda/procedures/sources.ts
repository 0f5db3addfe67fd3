/** Sources that have no name of their own; their words are the messages `procedures:described.<name>`. */
export const describedSources = [
  'instrument-text',
  'gazette-copy',
  'unofficial-text',
  'official-compendium',
  'not-noted',
] as const;

export function isDescribed(source: string): source is (typeof describedSources)[number] {
  return describedSources.some((known) => known === source);
}
