import { formPartOf } from '~/features/organizations/editing/form-parts.schema';
import { findEditable, valuesOf } from '~/features/organizations/editing/editing.queries.server';
import { updateProfilePart } from '~/features/organizations/editing/update-part.server';
import type { UpdateResult } from '~/features/organizations/editing/update-organization.server';
import { findSnapshot } from '~/features/organizations/history/revisions.queries.server';
import { withTexts, type NamedTexts } from '~/features/organizations/names/named-texts';
import type { ProfileInput } from '~/features/organizations/organizations.schema';
import type { Actor } from '~/platform/auth/actor';

interface Texts {
  /** the version of the profile that the forms were based on */
  version: number;
  texts: NamedTexts;
  /** the language of the original, by text field */
  source?: Record<string, string>;
}

/** Publishes texts of a profile by the forms of the parts to which they belong. */
export async function publishTexts(
  actor: Actor,
  slug: string,
  { version, texts, source = {} }: Texts,
): Promise<UpdateResult> {
  const row = await findEditable(actor, slug);
  if (!row) return { status: 'not-found' };
  const began = row.version === version ? valuesOf(row) : await findSnapshot(row.id, version);
  const typed = { ...withTexts(began as ProfileInput, texts), version, source };
  let outcome: UpdateResult = { status: 'saved' };
  for (const part of new Set(Object.keys(texts).map(formPartOf)))
    outcome = await updateProfilePart(actor, slug, part, typed);
  return outcome;
}
