import type { Actor } from '~/platform/auth/actor';
import { takesStored } from './conflict-choice';
import { withPart, type FormPart } from './form-parts.schema';
import { findEditable, valuesOf } from './editing.queries.server';
import { profileSchema, type ProfileInput } from '../organizations.schema';
import { profileDifferences } from '../history/profile-differences';
import { findSnapshot } from '../history/revisions.queries.server';

/**
 * For a form based on an outdated version: the fields for which the stored text is preselected. These are the
 * fields that only other people changed or, once the author has made choices, the chosen ones.
 *
 * @param part the part of the form that was sent
 * @param typed what was sent, including the version that it was based on
 */
export async function fieldsOfOthers(
  actor: Actor,
  slug: string,
  form: FormData,
  part: FormPart,
  typed: { version?: unknown },
): Promise<string[]> {
  const row = await findEditable(actor, slug);
  if (!row) return [];
  const namesIn = (before: unknown) =>
    profileDifferences(before, withPart(before, part, typed)).map(({ name }) => name);
  const differing = namesIn(valuesOf(row));
  if ([...form.keys()].some((name) => name.startsWith('take.')))
    return differing.filter((name) => takesStored(form, name));
  const version = profileSchema.shape.version.safeParse(Number(typed.version));
  const began = version.success ? await findSnapshot(row.id, version.data) : null;
  if (!began) return [];
  const mine = new Set(namesIn(began));
  return differing.filter((name) => !mine.has(name));
}

/** The submitted form with the stored values in the fields for which its author chose them. */
export function withStoredFields(
  form: FormData,
  typed: ProfileInput,
  stored: ProfileInput,
): ProfileInput {
  const names = profileDifferences(stored, typed).map(({ name }) => name);
  return withFields(
    typed,
    stored,
    names.filter((name) => takesStored(form, name)),
  );
}

/** A profile with some fields of another: `summary.es`, `places`, `expertise` with its audiences … */
export function withFields(
  into: ProfileInput,
  from: ProfileInput,
  names: readonly string[],
): ProfileInput {
  const merged: Record<string, unknown> = { ...into };
  const values: Readonly<Record<string, unknown>> = { ...from };
  const audience: Record<string, unknown> = { ...into.audience };
  for (const name of names) {
    const [field = '', locale] = name.split('.');
    const value = values[field];
    if (locale) {
      const text = (value as Record<string, string> | undefined)?.[locale] ?? '';
      merged[field] = { ...(merged[field] as object), [locale]: text };
    } else {
      merged[field] = value;
      if (field in from.audience) audience[field] = from.audience[field as 'country'];
    }
  }
  return { ...merged, audience } as ProfileInput;
}
