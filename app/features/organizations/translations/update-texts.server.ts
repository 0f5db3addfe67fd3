import type { Actor } from '~/platform/auth/actor';
import { slugParam } from '~/platform/slug.schema';
import { findEditable, valuesOf } from '../editing/editing.queries.server';
import { textsIn, withTexts, type NamedTexts } from '../names/named-texts';
import { findSnapshot } from '../history/revisions.queries.server';
import type { ChosenSources } from './text-states.queries.server';
import type { TextName } from './texts.schema';
import { updateOrganization } from '../editing/update-organization.server';

export interface TextsUpdate {
  /** the profile's version that the form was based on */
  version: number;
  /** the texts to publish */
  texts: NamedTexts;
  sources: ChosenSources;
}

export type TextsResult =
  | { status: 'saved' }
  | { status: 'not-found' }
  /** Somebody else also changed some of these texts. Nothing was written. */
  | { status: 'conflict' };

/** Maximum number of attempts if others save another part of the profile at the same time. */
const attempts = 10;

/**
 * Publishes texts of a profile. Others may have saved since the form was opened: what they changed and this
 * form did not is kept, and only a text that both changed is a conflict.
 *
 * @param actor one of the organization's people; everybody else gets `not-found`
 */
export async function updateTexts(
  actor: Actor,
  slug: string,
  update: TextsUpdate,
): Promise<TextsResult> {
  if (!slugParam.safeParse(slug).success) return { status: 'not-found' };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await findEditable(actor, slug);
    if (!row) return { status: 'not-found' };
    const values = valuesOf(row);
    const stored = textsIn(values);
    const began =
      row.version === update.version ? values : await findSnapshot(row.id, update.version);
    const mine = changesIn(update.texts, stored, began && textsIn(began));
    if (!mine) return { status: 'conflict' };
    const outcome = await updateOrganization(
      actor,
      slug,
      withTexts(values, mine),
      update.sources,
      row,
    );
    if (outcome.status === 'saved' || outcome.status === 'not-found') return outcome;
    if (outcome.status === 'invalid') throw new Error(`a stored profile was refused: ${slug}`);
  }
  throw new Response(null, { status: 503 });
}

/** The texts that the author changed; null when somebody else changed one of them differently. */
function changesIn(typed: NamedTexts, stored: NamedTexts, began: NamedTexts | null) {
  const names = Object.keys(typed) as TextName[];
  const of = (texts: NamedTexts, name: TextName) => texts[name] ?? '';
  const changed = names.filter((name) => of(typed, name) !== of(began ?? stored, name));
  const isConflict = changed.some(
    (name) =>
      of(typed, name) !== of(stored, name) &&
      // The text of a removed service cannot be saved, so it counts as a conflict.
      (!began || !(name in stored) || of(stored, name) !== of(began, name)),
  );
  return isConflict ? null : Object.fromEntries(changed.map((name) => [name, typed[name]]));
}
