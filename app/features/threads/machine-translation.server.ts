import { isLocale, locales, type Locale } from '~/i18n/locale';
import { db, type Transaction } from '~/platform/db/client.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { Job } from '~/platform/jobs/job';
import { canTranslate, translateTexts } from '~/platform/translator/libre-translate.server';
import { postTextFields, saveText } from './save-text.server';
import type { PostTextRow } from './post-view';

/** Has a machine translate a post into the languages in which nobody has written it. */
export const translatingPosts: Job<{ id: string }> = {
  name: 'translate-post',
  async work({ id }, signal) {
    if (!canTranslate()) return;
    for (const locale of locales) await translateInto(id, locale, signal);
  },
};

/** Queues the translation of a post that was written or changed, if the operator runs a translation server. */
export async function queueTranslation(tx: Transaction, postId: string): Promise<void> {
  if (canTranslate()) await enqueue(tx, translatingPosts, { id: postId });
}

async function readPost(tx: Transaction, id: string) {
  const post = await tx.post.findFirst({
    where: { id, hiddenAt: null },
    select: { id: true, sourceLocale: true, texts: { select: postTextFields } },
  });
  const source = post?.texts.find(({ locale }) => locale === post.sourceLocale);
  return post && source && isLocale(post.sourceLocale) ? { ...post, source } : null;
}

/** Whether a machine may write the text: nobody has, or it has an earlier version of the source. */
function isDue(texts: readonly PostTextRow[], source: PostTextRow, locale: Locale): boolean {
  if (locale === source.locale) return false;
  const own = texts.find((text) => text.locale === locale);
  return !own || (own.origin === 'machine' && own.sourceRevision !== source.revision);
}

async function translateInto(id: string, locale: Locale, signal: AbortSignal): Promise<void> {
  const post = await readPost(db(), id);
  if (!post || !isDue(post.texts, post.source, locale)) return;
  const { source } = post;
  const asked = source.subject ? [source.subject, source.body] : [source.body];
  const written = await translateTexts(asked, source.locale, locale, signal);
  const body = written.at(-1) ?? '';
  const subject = written.length > 1 ? (written[0] ?? '') : '';
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS held FROM post WHERE id = ${id}::uuid FOR UPDATE`;
    const now = await readPost(tx, id);
    // Meanwhile a person may have translated it, or its author changed it: then another job is queued.
    if (now?.source.revision !== source.revision || !isDue(now.texts, now.source, locale)) return;
    await saveText(tx, now, { locale, subject, body }, 'machine');
  });
}
