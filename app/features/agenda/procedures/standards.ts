import type { RightSlug } from '../rights/rights.schema';

/** What the right requires at a stage: the sentence is the message `procedures:standard.<stage>`. */
export interface Standard {
  rights: readonly RightSlug[];
  /** slugs of the instruments that say so */
  instruments?: readonly string[];
}

/** The standard of each stage, by the stage’s slug. A stage that the network adds has none yet. */
export const standards: Readonly<Record<string, Standard>> = {
  origin: { rights: ['life-survival-development'] },
  transit: { rights: ['life-survival-development', 'non-discrimination'] },
  'border-and-apprehension': { rights: ['right-to-be-heard', 'non-refoulement'] },
  'detention-or-shelter': {
    rights: ['liberty'],
    instruments: ['oc-21-14', 'cmw-gc-4-crc-gc-23'],
  },
  'asylum-and-legal-process': { rights: ['best-interests', 'right-to-be-heard'] },
  'destination-and-integration': { rights: ['non-discrimination'] },
  'family-unity': { rights: ['family-unity', 'best-interests'] },
  repatriation: { rights: ['best-interests', 'non-refoulement'] },
  reception: { rights: ['family-unity', 'confidentiality'] },
  reintegration: { rights: ['life-survival-development'] },
};

/** How the instruments of the standards are cited, with the chapter or paragraph. */
export const standardNumbers: Readonly<Record<string, string>> = {
  'oc-21-14': 'OC-21/14, IX',
  'cmw-gc-4-crc-gc-23': 'CMW GC 4 / CRC GC 23, 12',
};
