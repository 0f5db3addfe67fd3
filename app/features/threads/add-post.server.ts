import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { PostKind } from '~/platform/db/generated/enums';
import type { Locale } from '~/i18n/locale';
import { queueTranslation } from './machine-translation.server';

export interface NewPost {
  threadId: string;
  organizationId: string;
  /** who writes; null for the portal itself */
  personId: string | null;
  kind: PostKind;
  /** the language in which it is written */
  locale: Locale;
  subject?: string;
  /** a decision has no text */
  body?: string;
  /** the organization that a decision is about */
  aboutId?: string;
  /** everybody who reads the thread reads it, visitors included */
  isPublic?: boolean;
}

/**
 * Adds a post to the end of a thread. The thread's row stays locked until the transaction ends, so that of many posts
 * at once none is lost and their order is the same for everybody.
 *
 * @param where what else must be true of the thread, such as that it is open
 * @returns null when it is not
 */
export async function addPost(
  tx: Transaction,
  { threadId, locale, subject = '', body, aboutId, isPublic, ...post }: NewPost,
  where: { status?: 'open' } = {},
): Promise<{ id: string; number: number } | null> {
  const { count } = await tx.thread.updateMany({
    where: { id: threadId, ...where },
    data: { lastNumber: { increment: 1 } },
  });
  if (count === 0) return null;
  const { lastNumber, kind } = await tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { lastNumber: true, kind: true },
  });
  // Comments on resources are shown as they were written.
  const isTranslated = kind !== 'resource_comments';
  const at = now();
  const added = await tx.post.create({
    data: {
      ...{ ...post, threadId, number: lastNumber, sourceLocale: locale, createdAt: at },
      ...(aboutId ? { aboutId } : {}),
      ...(isPublic ? { publishedAt: at } : {}),
      ...(body ? { texts: { create: { locale, subject, body, updatedAt: at } } } : {}),
    },
    select: { id: true, number: true },
  });
  if (body && isTranslated) await queueTranslation(tx, added.id);
  return added;
}
