import { db } from '~/platform/db/client.server';
import type { TermKind } from '~/platform/db/generated/enums';

/** The id of a term of the reference data. @throws when there is none: a mistake in the test */
export async function termId(kind: TermKind, slug: string): Promise<string> {
  const term = await db().term.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { id: true },
  });
  if (!term) throw new Error(`no term ${kind}/${slug}`);
  return term.id;
}
