import type { Actor } from '~/platform/auth/actor';
import { takesStored } from './conflict-choice';
import { findEditable, valuesOf } from './editing.queries.server';
import type { ProfileInput } from '../organizations.schema';
import { profileDifferences } from '../history/profile-differences';
import { findSnapshot } from '../history/revisions.queries.server';

/**
 * For a form based on an outdated version: the fields for which the stored text is preselected. These are the
 * fields that only other people changed or, once the author has made choices, the chosen ones.
 *
 * @param typed the submitted form, including the version that it was based on
 */
export async function fieldsOfOthers(
  actor: Actor,
  slug: string,
  form: FormData,
  typed: { version?: unknown },
): Promise<string[]> {
  const row = await findEditable(actor, slug);
  if (!row) return [];
  const differing = profileDifferences(valuesOf(row), typed).map(({ name }) => name);
  if ([...form.keys()].some((name) => name.startsWith('take.')))
    return differing.filter((name) => takesStored(form, name));
  const began = await findSnapshot(row.id, Number(typed.version) || 0);
  if (!began) return [];
  const mine = new Set(profileDifferences(began, typed).map(({ name }) => name));
  return differing.filter((name) => !mine.has(name));
}

/** The submitted form with the stored values in the fields for which its author chose them. */
export function withStoredFields(
  form: FormData,
  typed: ProfileInput,
  stored: ProfileInput,
): ProfileInput {
  const chosen = profileDifferences(stored, typed).filter(({ name }) => takesStored(form, name));
  const merged: Record<string, unknown> = { ...typed };
  const from: Readonly<Record<string, unknown>> = { ...stored };
  const audience: Record<string, unknown> = { ...typed.audience };
  for (const { name } of chosen) {
    const [field = '', locale] = name.split('.');
    const value = from[field];
    if (locale) {
      const text = (value as Record<string, string> | undefined)?.[locale] ?? '';
      merged[field] = { ...(merged[field] as object), [locale]: text };
    } else {
      merged[field] = value;
      if (field in stored.audience) audience[field] = stored.audience[field as 'country'];
    }
  }
  return { ...merged, audience } as ProfileInput;
}
