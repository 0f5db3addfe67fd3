import { stateOf, type Confirmation, lastOf } from '../freshness/freshness';
import type { GapKind, ProfileGaps } from '../profile/profile-gaps';
import { groupOf, type ProfileGroup } from '../profile/profile-groups';
import type { TranslationGap } from '../translations/translation-gaps';
import { fieldsOfPart, formPartNames, formPartOf, type FormPart } from './form-parts.schema';

/** How a part of a profile is; the most urgent of what holds. */
export const partConditions = [
  'empty',
  'incomplete',
  'outdated',
  'untranslated',
  'due',
  'never',
  'complete',
] as const;
export type PartCondition = (typeof partConditions)[number];

export interface PartState {
  part: FormPart;
  condition: PartCondition;
}

/** The part in which a gap is filled; the logo has a page of its own. */
export const partOfGap: Record<Exclude<GapKind, 'logo'>, FormPart> = {
  expertise: 'expertise',
  service: 'services',
  place: 'places',
  country: 'country',
  language: 'languages',
  contact: 'contacts',
  writing: 'contacts',
  summary: 'texts',
  description: 'texts',
  details: 'services',
  population: 'population',
  stage: 'stage',
  website: 'facts',
};

// What makes a part empty, not merely incomplete.
const wholes: readonly GapKind[] = [
  ...(['expertise', 'service', 'place', 'country', 'language', 'contact'] as const),
  ...(['summary', 'population', 'stage'] as const),
];

/** The first part in which fields of a group are edited, for links that lead to a group. */
export function partOfGroup(group: ProfileGroup): FormPart {
  return formPartNames.find((part) => groupsOfPart(part).includes(group)) ?? 'texts';
}

/** The groups that are confirmed together with the fields of a part. */
const groupsOfPart = (part: FormPart) => [...new Set(fieldsOfPart(part).map(groupOf))];

/** How each part of a profile is, in the order of the form. */
export function partStates(
  { missing }: ProfileGaps,
  toTranslate: readonly TranslationGap[],
  confirmations: readonly Confirmation[],
  now: Date,
): PartState[] {
  return formPartNames.map((part) => {
    const gaps = missing.filter((kind) => kind !== 'logo' && partOfGap[kind] === part);
    const texts = toTranslate.filter(({ field }) => formPartOf(field) === part);
    const states = groupsOfPart(part).map((group) =>
      stateOf(group, lastOf(confirmations, group), now),
    );
    const holds: Record<PartCondition, boolean> = {
      empty: gaps.some((kind) => wholes.includes(kind)),
      incomplete: gaps.length > 0,
      outdated: texts.some(({ kind }) => kind === 'outdated'),
      untranslated: texts.some(({ kind, field }) => kind === 'missing' && field !== 'name'),
      due: states.some((state) => state === 'due' || state === 'stale'),
      never: states.includes('never'),
      complete: true,
    };
    const condition = partConditions.find((one) => holds[one]) ?? 'complete';
    return { part, condition };
  });
}

/** The next part after this one that needs attention, from the end on at the start again; null if none does. */
export function nextPart(states: readonly PartState[], after: FormPart): PartState | null {
  const at = states.findIndex(({ part }) => part === after);
  const inTurn = [...states.slice(at + 1), ...states.slice(0, at)];
  const needs = ({ condition }: PartState) => condition !== 'complete' && condition !== 'never';
  return inTurn.find(needs) ?? null;
}
