import { db } from '~/platform/db/client.server';
import type { TermKind } from '~/platform/db/generated/enums';
import { unique } from './sequence';

/** The id of a term of the reference data. @throws when there is none: a mistake in the test */
export async function termId(kind: TermKind, slug: string): Promise<string> {
  const term = await db().term.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { id: true },
  });
  if (!term) throw new Error(`no term ${kind}/${slug}`);
  return term.id;
}

/** A thesaurus entry with words found nowhere else. */
export function aThesaurusEntry(): Promise<{ id: string; slug: string }> {
  const word = `palabra-${unique()}`;
  return db().thesaurusEntry.create({
    data: {
      slug: word,
      words: { create: (['es', 'en'] as const).map((locale) => ({ locale, position: 0, word })) },
    },
    select: { id: true, slug: true },
  });
}
