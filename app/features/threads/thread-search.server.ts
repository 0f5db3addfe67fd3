import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import type { Transaction } from '~/platform/db/client.server';
import { documentSql } from '~/platform/db/text-search.server';

/**
 * Updates the search document of a request. Call it in the transaction of every change to its texts, facts or
 * publication. It has the words of the first post and of published posts alone, because the readers of the thread may
 * read these; the words of machines are left out. Hiding needs no call: the readers' `where` does that.
 */
export async function refreshThreadSearch(tx: Transaction, threadId: string): Promise<void> {
  const thread = await tx.thread.findFirst({
    where: { id: threadId, kind: 'request' },
    select: {
      countries: true,
      languages: true,
      terms: {
        where: { term: { retiredAt: null } },
        select: { term: { select: { texts: { select: { name: true } } } } },
      },
      posts: {
        where: { OR: [{ number: 1 }, { publishedAt: { not: null }, hiddenAt: null }] },
        select: {
          texts: { where: { origin: { not: 'machine' } }, select: { subject: true, body: true } },
        },
      },
    },
  });
  if (!thread) return;
  const texts = thread.posts.flatMap((post) => post.texts);
  const named = (name: (locale: string) => string) => locales.map(name);
  const document = documentSql({
    A: texts.map(({ subject }) => subject),
    B: [
      ...thread.terms.flatMap(({ term }) => term.texts.map(({ name }) => name)),
      ...thread.countries.flatMap((code) => named((locale) => countryName(locale, code))),
      ...thread.languages.flatMap((code) =>
        named((locale) => languageName(translator(locale), locale, code)),
      ),
    ],
    C: texts.map(({ body }) => body),
    D: [],
  });
  await tx.$executeRaw`
    INSERT INTO thread_search (thread_id, document) VALUES (${threadId}::uuid, ${document})
    ON CONFLICT (thread_id) DO UPDATE SET document = excluded.document`;
}
