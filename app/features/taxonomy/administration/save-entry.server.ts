import { recordAudit } from '~/features/audit/audit.server';
import { locales } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { freeSlug } from '~/platform/free-slug.server';
import { claimStamp } from '~/platform/http/once.server';
import { slugFrom } from '~/platform/slug';
import { findEntry } from './thesaurus.server';
import type { EntryForm, EntryInput } from './vocabulary.schema';

const longestSlug = 80;

export type SaveEntryResult =
  | { status: 'saved'; slug: string }
  | { status: 'not-found' }
  /** Somebody else changed the entry since the form was filled; nothing was written. */
  | { status: 'conflict'; stored: EntryForm };

/** Adds an entry to the thesaurus: a question with one of its words finds texts with the others, in either language. */
export async function createEntry(actor: Actor, input: EntryInput): Promise<SaveEntryResult> {
  if (!can(actor, 'taxonomy.administer')) return { status: 'not-found' };
  return db().$transaction(async (tx) => {
    await claimStamp(tx);
    const slug = await slugOf(tx, input);
    const time = now();
    const { id } = await tx.thesaurusEntry.create({
      // Not the same as `createdAt`, since equal times tell the seed that nobody changed its entry.
      data: { slug, createdAt: time, updatedAt: new Date(time.getTime() + 1) },
      select: { id: true },
    });
    await saveWords(tx, id, input);
    await note(tx, actor, 'thesaurus.create', id);
    return { status: 'saved', slug };
  });
}

/** Changes the words of an entry. Its slug stays the same, since only administrators see it. */
export async function updateEntry(
  actor: Actor,
  slug: string,
  input: EntryInput,
): Promise<SaveEntryResult> {
  return db().$transaction(async (tx) => {
    const entry = await findEntry(actor, slug, tx);
    if (!entry) return { status: 'not-found' };
    if (entry.values.seen !== input.seen) return { status: 'conflict', stored: entry.values };
    if (!(await claim(tx, entry))) {
      const stored = await findEntry(actor, slug, tx);
      return stored ? { status: 'conflict', stored: stored.values } : { status: 'not-found' };
    }
    await saveWords(tx, entry.id, input);
    await note(tx, actor, 'thesaurus.update', entry.id);
    return { status: 'saved', slug };
  });
}

/**
 * Removes an entry: its words no longer count as synonyms.
 *
 * @returns false if there is no such entry that the actor may remove
 */
export async function removeEntry(actor: Actor, slug: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const entry = await findEntry(actor, slug, tx);
    if (!entry || !(await claim(tx, entry))) return false;
    await tx.thesaurusWord.deleteMany({ where: { entryId: entry.id } });
    await note(tx, actor, 'thesaurus.remove', entry.id);
    return true;
  });
}

/** Moves the version that was read forward; of two concurrent changes only the first succeeds. */
async function claim(tx: Transaction, { id, updatedAt }: { id: string; updatedAt: Date }) {
  const later = new Date(Math.max(now().getTime(), updatedAt.getTime() + 1));
  const { count } = await tx.thesaurusEntry.updateMany({
    where: { id, updatedAt },
    data: { updatedAt: later },
  });
  return count === 1;
}

async function saveWords(tx: Transaction, entryId: string, input: EntryInput): Promise<void> {
  await tx.thesaurusWord.deleteMany({ where: { entryId } });
  await tx.thesaurusWord.createMany({
    data: locales.flatMap((locale) =>
      (input.words[locale] ?? []).map((word, position) => ({ entryId, locale, position, word })),
    ),
  });
}

function slugOf(tx: Transaction, input: EntryInput): Promise<string> {
  const wished = slugFrom(Object.values(input.words).at(-1)?.[0] ?? '', longestSlug) || 'entry';
  return freeSlug(wished, async (slug) => (await tx.thesaurusEntry.count({ where: { slug } })) > 0);
}

function note(
  tx: Transaction,
  actor: Actor,
  action: 'thesaurus.create' | 'thesaurus.update' | 'thesaurus.remove',
  objectId: string,
) {
  return recordAudit(tx, { actor, action, objectType: 'thesaurusEntry', objectId });
}
