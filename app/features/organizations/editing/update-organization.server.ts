import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import { actorId, type Actor } from '~/platform/auth/actor';
import { db, type Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { confirmGroups } from '../freshness/confirm-groups.server';
import { findEditable, valuesOf, type EditableRow } from './editing.queries.server';
import { keepNamesThatWait, planNames } from '../names/name-requests.server';
import { refreshNamesInLibrary } from '../names/names-in-library.server';
import { editableOrganizations } from '../organizations.policy';
import { profileDifferences } from '../history/profile-differences';
import { changedGroups } from '../profile/profile-groups';
import { profileWidens } from './profile-widening';
import { recordRevision } from '../history/revisions.server';
import type { ProfileInput } from '../organizations.schema';
import { findCodes, findTermIds, saveRows } from './saving.queries.server';
import { saveTexts, type ChosenSources } from '../translations/text-states.queries.server';
import { unknownNames } from '../names/unknown-names';

/** Saving a profile takes some twenty statements, which may be slow on a busy machine. */
export const patience = { timeout: 20_000 };

export type UpdateResult =
  | { status: 'saved' }
  | { status: 'not-found' }
  /** Somebody else has saved since `input.version`; `current` is what is stored now. Nothing was written. */
  | { status: 'conflict'; current: ProfileInput }
  /** Fields that name something nonexistent, with message keys of `forms`. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Saves a profile as its form sent it: facts, texts in every language, places, countries, terms, languages
 * and contacts, with the search documents and the audit entry, in one transaction. A name that resembles
 * another organization's waits for the secretariat's approval; the rest is saved.
 *
 * @param actor one of the organization's people; everybody else gets `not-found`
 * @param input `version` is the version that the form was based on
 * @param sources for texts whose author says so, the language from which the others are translated
 * @param read the profile, if the caller has already read it for this actor; a version that is outdated by
 *   now is detected by the update below
 */
export async function updateOrganization(
  actor: Actor,
  slug: string,
  input: ProfileInput,
  sources: ChosenSources = {},
  read?: EditableRow,
): Promise<UpdateResult> {
  return db().$transaction((tx) => saveProfile(tx, actor, slug, input, sources, read), patience);
}

/** The same within the caller's transaction. */
export async function saveProfile(
  tx: Transaction,
  actor: Actor,
  slug: string,
  sent: ProfileInput,
  sources: ChosenSources = {},
  read?: EditableRow,
): Promise<UpdateResult> {
  if (!slugParam.safeParse(slug).success) return { status: 'not-found' };
  const row = read ?? (await findEditable(actor, slug, tx));
  if (!row) return { status: 'not-found' };
  const before = valuesOf(row);
  if (row.version !== sent.version) return { status: 'conflict', current: before };
  const names = await planNames(tx, actor, row.id, before, sent);
  const input = names.approved;
  const changed = new Set(profileDifferences(before, input).map(({ name }) => firstPart(name)));
  const namesNothing = [...changed].every((field) => texts.includes(field));
  const termIds = namesNothing ? new Map<string, string>() : await findTermIds(tx, input);
  const errors = namesNothing ? {} : unknownNames(input, termIds, await findCodes(tx, input));
  if (Object.keys(errors).length > 0) return { status: 'invalid', errors };

  // Locks the row. If two people save the same version at the same time, the second one gets a conflict.
  const claimed = await tx.organization.updateMany({
    where: { ...editableOrganizations(actor), slug, version: input.version },
    data: { ...factsOf(input), version: { increment: 1 } },
  });
  if (claimed.count === 0) {
    const stored = await findEditable(actor, slug, tx);
    return stored ? { status: 'conflict', current: valuesOf(stored) } : { status: 'not-found' };
  }
  await keepNamesThatWait(tx, actor, row.id, names);
  await saveTexts(tx, row, input, sources);
  await saveRows(tx, row, input, changed, termIds, sources);
  if ([...changed].some((field) => !unsearched.includes(field)))
    await refreshOrganizationSearch(tx, [row.id]);
  await refreshNamesInLibrary(tx, row.id, before, input);
  await recordRevision(tx, actor, row.id, row);
  const entry = auditOf(actor, row.id);
  await confirmGroups(tx, row.id, changedGroups(before, input), actorId(actor));
  await recordAudit(tx, { ...entry, action: 'organization.update' });
  if (profileWidens(before, input) || profileWidens(input, before))
    await recordAudit(tx, { ...entry, action: 'organization.visibility' });
  return { status: 'saved' };
}

/** Fields that refer to no term, country or language. */
const texts: readonly string[] = [
  ...['name', 'summary', 'description', 'ownName', 'nameLocale', 'acronym'],
  ...['website', 'foundedYear', 'foundedCertainty'],
];
/** Fields that the directory search does not use. */
const unsearched: readonly string[] = [
  ...['website', 'foundedYear', 'foundedCertainty', 'contacts', 'links'],
];
const firstPart = (name: string) => name.split('.')[0] ?? '';

function auditOf(actor: Actor, id: string) {
  return { actor, ...aboutOrganization(id) };
}

function factsOf(input: ProfileInput) {
  const { ownName, nameLocale, acronym, website, foundedYear, foundedCertainty } = input;
  return {
    name: ownName,
    nameLocale,
    acronym: acronym || null,
    website: website || null,
    foundedYear: foundedYear ?? null,
    foundedCertainty: foundedYear === undefined ? null : foundedCertainty,
  };
}
