import { isDeepStrictEqual } from 'node:util';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { TermKind, TermSeed } from '../data/shapes';
import { terms } from '../data/terms';

const locales = ['es', 'en'] as const;

type KnownTerm = Awaited<ReturnType<typeof knownTerms>>[number];

/**
 * Adds missing terms and updates the words of untouched ones. A term counts as untouched while its
 * `updatedAt` equals its `createdAt`. Code that edits a term or its texts must change `updatedAt`
 * (Prisma does so on any update of the term), so that the seed leaves the term alone.
 *
 * @returns how many terms were written
 */
export async function seedTerms(tx: Transaction): Promise<number> {
  const known = new Map((await knownTerms(tx)).map((term) => [`${term.kind}/${term.slug}`, term]));
  const ids = new Map([...known].map(([key, term]) => [key, term.id]));
  let written = 0;
  // Groups are first in `terms`, so that an area's group exists when the area is created.
  for (const [kind, list] of Object.entries(terms) as [TermKind, TermSeed[]][]) {
    for (const [index, seed] of list.entries()) {
      const key = `${kind}/${seed.slug}`;
      const parentId = (seed.parent && ids.get(`expertise_group/${seed.parent}`)) || null;
      const term = known.get(key);
      if (!term) ids.set(key, await createTerm(tx, kind, seed, index + 1, parentId));
      else if (!(await refreshTerm(tx, term, seed, index + 1, parentId))) continue;
      written += 1;
    }
  }
  return written;
}

function knownTerms(tx: Transaction) {
  return tx.term.findMany({
    select: {
      id: true,
      kind: true,
      slug: true,
      position: true,
      parentId: true,
      createdAt: true,
      updatedAt: true,
      texts: {
        select: { locale: true, name: true, description: true, synonyms: true, ways: true },
      },
    },
  });
}

async function createTerm(
  tx: Transaction,
  kind: TermKind,
  seed: TermSeed,
  position: number,
  parentId: string | null,
): Promise<string> {
  // The times must be equal: that marks the term as untouched.
  const at = now();
  const { id } = await tx.term.create({
    data: {
      kind,
      slug: seed.slug,
      position,
      parentId,
      lawOf: seed.lawOf ?? [],
      isKnowledge: seed.isKnowledge ?? false,
      createdAt: at,
      updatedAt: at,
      texts: { create: locales.map((locale) => ({ locale, ...seed.text[locale] })) },
    },
    select: { id: true },
  });
  return id;
}

async function refreshTerm(
  tx: Transaction,
  term: KnownTerm,
  seed: TermSeed,
  position: number,
  parentId: string | null,
): Promise<boolean> {
  if (term.updatedAt.getTime() !== term.createdAt.getTime()) return moveWays(tx, term, seed);
  const stale = locales.filter((locale) => {
    const text = term.texts.find((one) => one.locale === locale);
    return !isDeepStrictEqual(text, { locale, ways: [], ...seed.text[locale] });
  });
  const moved = term.position !== position || term.parentId !== parentId;
  if (!moved && stale.length === 0) return false;
  for (const locale of stale) {
    const words = seed.text[locale];
    await tx.termText.upsert({
      where: { termId_locale: { termId: term.id, locale } },
      create: { termId: term.id, locale, ...words },
      update: words,
    });
  }
  await tx.term.update({
    where: { id: term.id },
    data: { position, parentId, updatedAt: term.createdAt },
    select: { id: true },
  });
  return true;
}

/** Earlier releases stored ways to ask for a term among its synonyms. Words that the network wrote stay where they are. */
async function moveWays(tx: Transaction, term: KnownTerm, seed: TermSeed): Promise<boolean> {
  let isMoved = false;
  for (const { locale, synonyms, ways } of term.texts) {
    const known = new Set(locale === 'es' || locale === 'en' ? seed.text[locale].ways : []);
    const moved = synonyms.filter((word) => known.has(word));
    if (moved.length === 0) continue;
    isMoved = true;
    await tx.termText.update({
      where: { termId_locale: { termId: term.id, locale } },
      data: {
        synonyms: synonyms.filter((word) => !known.has(word)),
        ways: [...new Set([...ways, ...moved])],
      },
      select: { locale: true },
    });
  }
  return isMoved;
}
