import type { Actor } from '~/platform/auth/actor';
import { slugParam } from '~/platform/slug.schema';
import { isLocale } from '~/i18n/locale';
import { findSnapshot } from '../history/revisions.queries.server';
import { profileDifferences } from '../history/profile-differences';
import type { ProfileInput } from '../organizations.schema';
import { textsIn, withTexts, type NamedTexts } from '../names/named-texts';
import { markTranslationRight } from '../translations/mark-translation.server';
import type { ChosenSources } from '../translations/text-states.queries.server';
import { serviceTextFields, textNameOf } from '../translations/texts.schema';
import { findEditable, valuesOf, type EditableRow } from './editing.queries.server';
import { withFields } from './conflict-sides.server';
import { serviceOfSource, withPart, type FormPart, type PartInput } from './form-parts.schema';
import { updateOrganization, type UpdateResult } from './update-organization.server';

/** Maximum number of attempts if others save another part of the profile at the same time. */
const attempts = 10;

/**
 * Saves one part of a profile. What others saved meanwhile is kept: it is a conflict only if they changed a field that
 * was changed here, too, and differently.
 *
 * @param actor one of the organization's people; everybody else gets `not-found`
 * @param typed `version` is the version that the form was based on; `right` names the translations of which its author
 *   says that they still say the same, `source` the language of the originals
 */
export async function updateProfilePart(
  actor: Actor,
  slug: string,
  part: FormPart,
  typed: PartInput,
): Promise<UpdateResult> {
  if (!slugParam.safeParse(slug).success) return { status: 'not-found' };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await findEditable(actor, slug);
    if (!row) return { status: 'not-found' };
    const stored = valuesOf(row);
    const input = await mergedWith(row, stored, part, typed);
    if (!input) return { status: 'conflict', current: stored };
    const outcome = await updateOrganization(actor, slug, input, sourcesOf(typed), row);
    if (outcome.status === 'saved') await markRight(actor, slug, typed.right ?? []);
    if (outcome.status !== 'conflict') return outcome;
  }
  throw new Response(null, { status: 503 });
}

/** The whole profile with what was typed; null if somebody else changed the same differently since. */
async function mergedWith(
  row: EditableRow,
  stored: ProfileInput,
  part: FormPart,
  typed: PartInput,
): Promise<ProfileInput | null> {
  const mine = { ...withPart(stored, part, typed), version: row.version };
  if (typed.version === row.version) return mine;
  const differing = names(stored, mine);
  if (differing.length === 0) return mine;
  const began = await findSnapshot(row.id, typed.version);
  if (!began) return null;
  const texts = changedTexts(began, withPart(began, part, typed));
  if (texts) return withTheirs(stored, began, texts, row.version);
  const changedHere = new Set(names(began, withPart(began, part, typed)));
  const changedThere = new Set(names(began, stored));
  if (differing.some((name) => changedHere.has(name) && changedThere.has(name))) return null;
  const theirs = differing.filter((name) => !changedHere.has(name));
  return withFields(mine, stored, theirs);
}

/** The texts that a form changed, if it changed nothing else; those of a service by its key, wherever its row is. */
function changedTexts(began: unknown, typed: unknown): NamedTexts | null {
  const [before, after] = [textsIn(began), textsIn(typed)];
  const changed = Object.keys(after).filter((name) => text(after, name) !== text(before, name));
  const kept = Object.fromEntries(changed.map((name) => [name, text(before, name)]));
  const isAll = names(began, withTexts(typed as ProfileInput, kept)).length === 0;
  return isAll ? Object.fromEntries(changed.map((name) => [name, text(after, name)])) : null;
}

/** The stored profile with these texts; null if somebody else changed one of them differently, or took it away. */
function withTheirs(
  stored: ProfileInput,
  began: unknown,
  texts: NamedTexts,
  version: number,
): ProfileInput | null {
  const [there, before] = [textsIn(stored), textsIn(began)];
  const isConflict = Object.entries(texts).some(
    ([name, typed]) =>
      !(name in there) || (text(there, name) !== text(before, name) && text(there, name) !== typed),
  );
  return isConflict ? null : { ...withTexts(stored, texts), version };
}

const text = (texts: Readonly<Record<string, string>>, name: string) => texts[name] ?? '';

const names = (before: unknown, after: unknown) =>
  profileDifferences(before, after).map(({ name }) => name);

/** The form names the texts of a service together, by `sourceOfService`. */
function sourcesOf({ source = {} }: PartInput): ChosenSources {
  return Object.fromEntries(
    Object.entries(source).flatMap(([name, locale]) =>
      isLocale(locale) ? fieldsOfSource(name).map((field) => [field, locale]) : [],
    ),
  );
}

function fieldsOfSource(name: string): string[] {
  const key = serviceOfSource(name);
  return key === null ? [name] : serviceTextFields.map((field) => `services.${key}.${field}`);
}

/** Marks translations as up to date with what was just saved. */
async function markRight(actor: Actor, slug: string, right: readonly string[]): Promise<void> {
  for (const name of right) {
    const text = textNameOf(name);
    const row = text && (await findEditable(actor, slug));
    if (row) await markTranslationRight(actor, slug, { ...text, version: row.version });
  }
}
