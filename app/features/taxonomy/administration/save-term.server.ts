import { recordAudit } from '~/features/audit/audit.server';
import { locales } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { findAdministeredTerm } from './administered-terms.server';
import { patience } from './patience';
import { kindOf } from './term-kind';
import { findTermUsers, refreshTermUsers } from './term-users.server';
import type { Taxonomy, TermForm, TermInput } from './vocabulary.schema';

export type SaveTermResult =
  | { status: 'saved'; slug: string }
  | { status: 'not-found' }
  /** Somebody else changed the term since the form was filled; nothing was written. */
  | { status: 'conflict'; stored: TermForm }
  /** Message keys of `forms` by field; nothing was written. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/** Adds a term at the end of its taxonomy. */
export async function createTerm(
  actor: Actor,
  taxonomy: Taxonomy,
  input: TermInput,
): Promise<SaveTermResult> {
  if (!can(actor, 'taxonomy.administer')) return { status: 'not-found' };
  const kind = kindOf(taxonomy);
  return db().$transaction(async (tx) => {
    const parent = await findGroup(tx, taxonomy, input.group);
    const errors = await problems(tx, taxonomy, input, parent, null);
    if (errors) return { status: 'invalid', errors };
    await claimStamp(tx);
    const last = await tx.term.aggregate({ where: { kind }, _max: { position: true } });
    const time = now();
    const { id } = await tx.term.create({
      data: {
        kind,
        slug: input.slug,
        position: (last._max.position ?? 0) + 1,
        parentId: parent?.id ?? null,
        createdAt: time,
        // Not the same as `createdAt`, since equal times tell the seed that nobody changed its term.
        updatedAt: new Date(time.getTime() + 1),
      },
      select: { id: true },
    });
    await saveTexts(tx, id, input);
    await tx.termSlug.deleteMany({ where: { kind, slug: input.slug } });
    await recordAudit(tx, { actor, action: 'term.create', objectType: 'term', objectId: id });
    return { status: 'saved', slug: input.slug };
  }, patience);
}

/**
 * Changes a term's words, group or slug; the old slug redirects to the new one. Whatever has the term is found by
 * its new words at once.
 *
 * @param slug the slug before the change
 */
export async function updateTerm(
  actor: Actor,
  taxonomy: Taxonomy,
  slug: string,
  input: TermInput,
): Promise<SaveTermResult> {
  const kind = kindOf(taxonomy);
  return db().$transaction(async (tx) => {
    const term = await findAdministeredTerm(actor, taxonomy, slug, tx);
    if (!term) return { status: 'not-found' };
    if (term.values.seen !== input.seen) return { status: 'conflict', stored: term.values };
    const parent = await findGroup(tx, taxonomy, input.group);
    const errors = await problems(tx, taxonomy, input, parent, term.id);
    if (errors) return { status: 'invalid', errors };
    // Of two concurrent changes, the second finds another time and changes nothing.
    const { count } = await tx.term.updateMany({
      where: { id: term.id, updatedAt: term.updatedAt },
      data: { slug: input.slug, parentId: parent?.id ?? null, updatedAt: later(term.updatedAt) },
    });
    if (count === 0) {
      const stored = await findAdministeredTerm(actor, taxonomy, slug, tx);
      return stored ? { status: 'conflict', stored: stored.values } : { status: 'not-found' };
    }
    await saveTexts(tx, term.id, input);
    await tx.termSlug.deleteMany({ where: { kind, slug: input.slug } });
    if (slug !== input.slug)
      await tx.termSlug.create({ data: { kind, slug, termId: term.id }, select: { slug: true } });
    await refreshTermUsers(tx, await findTermUsers(tx, term.id));
    await recordAudit(tx, { actor, action: 'term.update', objectType: 'term', objectId: term.id });
    return { status: 'saved', slug: input.slug };
  }, patience);
}

/** A time after `than`, even within the same millisecond, since the time tells versions apart. */
function later(than: Date): Date {
  return new Date(Math.max(now().getTime(), than.getTime() + 1));
}

function findGroup(tx: Transaction, taxonomy: Taxonomy, slug: string) {
  if (taxonomy !== 'expertise') return null;
  return tx.term.findFirst({
    where: { kind: 'expertise_group', slug, retiredAt: null },
    select: { id: true },
  });
}

async function problems(
  tx: Transaction,
  taxonomy: Taxonomy,
  { slug }: TermInput,
  parent: { id: string } | null,
  own: string | null,
): Promise<Record<string, string[]> | null> {
  if (taxonomy === 'expertise' && !parent) return { group: ['choose'] };
  const taken = await tx.term.findUnique({
    where: { kind_slug: { kind: kindOf(taxonomy), slug } },
    select: { id: true },
  });
  return taken && taken.id !== own ? { slug: ['termTaken'] } : null;
}

async function saveTexts(tx: Transaction, termId: string, input: TermInput): Promise<void> {
  for (const locale of locales) {
    const words = {
      name: input.name[locale] ?? '',
      description: input.description[locale] ?? '',
      synonyms: input.synonyms[locale] ?? [],
      ways: input.ways[locale] ?? [],
    };
    await tx.termText.upsert({
      where: { termId_locale: { termId, locale } },
      create: { termId, locale, ...words },
      update: words,
      select: { locale: true },
    });
  }
}
