import { recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { findAdministeredTerm } from './administered-terms.server';
import { patience } from './patience';
import { kindOf } from './term-kind';
import { moveReferences } from './term-references.server';
import { findTermUsers, refreshTermUsers } from './term-users.server';
import type { Taxonomy } from './vocabulary.schema';

export type MergeResult = 'merged' | 'not-found' | 'no-target';

/**
 * Merges a term into another of its taxonomy. Whatever had the merged term then has the other one, which is found by
 * the words of both; the old slug redirects to the other's. An organization that had both keeps the row of the term
 * that stays, with its audience, so that nothing is shown to more people than before.
 *
 * @param into the slug of the term that stays, which must be in use
 */
export async function mergeTerm(
  actor: Actor,
  taxonomy: Taxonomy,
  slug: string,
  into: string,
): Promise<MergeResult> {
  const kind = kindOf(taxonomy);
  return db().$transaction(async (tx) => {
    const term = await findAdministeredTerm(actor, taxonomy, slug, tx);
    if (!term) return 'not-found';
    const target = await findAdministeredTerm(actor, taxonomy, into, tx);
    if (!target || target.retiredAt || target.id === term.id) return 'no-target';
    const users = await findTermUsers(tx, term.id);
    await moveReferences(tx, term.id, target.id);
    await tx.termSlug.upsert({
      where: { kind_slug: { kind, slug } },
      create: { kind, slug, termId: target.id },
      update: { termId: target.id },
      select: { slug: true },
    });
    await addWords(tx, target, term);
    await tx.term.update({
      where: { id: term.id },
      data: { retiredAt: term.retiredAt ?? now() },
      select: { id: true },
    });
    await refreshTermUsers(tx, users);
    // Organizations and resources that already had the other term must be found by the added words, too.
    await refreshTermUsers(tx, await findTermUsers(tx, target.id));
    await recordAudit(tx, { actor, action: 'term.merge', objectType: 'term', objectId: target.id });
    return 'merged';
  }, patience);
}

type Found = NonNullable<Awaited<ReturnType<typeof findAdministeredTerm>>>;

/** Adds the words of a term to those of another, in each language; its name becomes a synonym. */
async function addWords(tx: Transaction, target: Found, from: Found): Promise<void> {
  for (const text of target.texts) {
    const words = from.texts.find(({ locale }) => locale === text.locale);
    if (!words) continue;
    const synonyms = new Set([...text.synonyms, words.name, ...words.synonyms]);
    synonyms.delete(text.name);
    await tx.termText.update({
      where: { termId_locale: { termId: target.id, locale: text.locale } },
      data: { synonyms: [...synonyms], ways: [...new Set([...text.ways, ...words.ways])] },
      select: { locale: true },
    });
  }
  // A form that was opened before shows the old synonyms, so saving it must be a conflict.
  await tx.term.update({
    where: { id: target.id },
    data: { updatedAt: new Date(Math.max(now().getTime(), target.updatedAt.getTime() + 1)) },
    select: { id: true },
  });
}
