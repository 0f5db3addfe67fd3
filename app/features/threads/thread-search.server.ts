import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import type { Transaction } from '~/platform/db/client.server';
import { documentSql } from '~/platform/db/text-search.server';

/**
 * Updates the search documents of a thread, one for each organization that wrote in it. Call it in the transaction of
 * every change to its texts, facts or publication. They have the words of the first post and of published posts alone,
 * because the readers of the thread may read these; the words of machines are left out. Hiding an organization needs no
 * call: the search reads the documents of listed organizations only.
 */
export async function refreshThreadSearch(tx: Transaction, threadId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM thread_search WHERE thread_id = ${threadId}::uuid`;
  const thread = await tx.thread.findFirst({
    where: { id: threadId, kind: { not: 'resource_comments' } },
    select: {
      ...{ organizationId: true, countries: true, languages: true },
      terms: {
        where: { term: { retiredAt: null } },
        select: { term: { select: { texts: { select: { name: true } } } } },
      },
      posts: {
        where: { OR: [{ number: 1 }, { publishedAt: { not: null }, hiddenAt: null }] },
        select: {
          organizationId: true,
          texts: {
            where: { origin: { not: 'machine' } },
            select: { organizationId: true, subject: true, body: true },
          },
        },
      },
    },
  });
  if (!thread) return;
  const own = thread.organizationId;
  // The facts are the asker's, and so are their words.
  const written = new Map<string, Written>([[keyOf(own, own), writtenBy(own, own)]]);
  for (const { organizationId, texts } of thread.posts)
    for (const text of texts) {
      const translatorId = text.organizationId ?? organizationId;
      const key = keyOf(organizationId, translatorId);
      const words = written.get(key) ?? writtenBy(organizationId, translatorId);
      words.subjects.push(text.subject);
      words.bodies.push(text.body);
      written.set(key, words);
    }
  const named = (name: (locale: string) => string) => locales.map(name);
  const facts = [
    ...thread.terms.flatMap(({ term }) => term.texts.map(({ name }) => name)),
    ...thread.countries.flatMap((code) => named((locale) => countryName(locale, code))),
    ...thread.languages.flatMap((code) =>
      named((locale) => languageName(translator(locale), locale, code)),
    ),
  ];
  for (const { organizationId, translatorId, subjects, bodies } of written.values()) {
    const isAskers = organizationId === own && translatorId === own;
    const document = documentSql({ A: subjects, B: isAskers ? facts : [], C: bodies, D: [] });
    await tx.$executeRaw`
      INSERT INTO thread_search (thread_id, organization_id, translator_id, document)
      VALUES (${threadId}::uuid, ${organizationId}::uuid, ${translatorId}::uuid, ${document})`;
  }
}

/** What one organization wrote, or translated of another one's posts. */
interface Written {
  organizationId: string;
  translatorId: string;
  subjects: string[];
  bodies: string[];
}

const keyOf = (organizationId: string, translatorId: string) => `${organizationId} ${translatorId}`;

const writtenBy = (organizationId: string, translatorId: string): Written => ({
  ...{ organizationId, translatorId, subjects: [], bodies: [] },
});
