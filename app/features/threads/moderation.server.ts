import { recordAudit } from '~/features/audit/audit.server';
import type { Locale } from '~/i18n/locale';
import { pickText, titleOf } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { ThreadKind } from '~/platform/db/generated/enums';
import type { ModerationInput } from './moderation.schema';
import { objectTypeOf } from './report-post.server';
import { moderatedPosts } from './threads.policy';

const MOST = 100;

/**
 * Posts that were reported or hidden, with the reasons of the reports; those with open reports come first.
 * Comments on resources that the network may not read are left out: they concern their organization only.
 */
export async function listModerated(actor: Person, locale: Locale) {
  if (!can(actor, 'comment.moderate')) return [];
  const rows = await db().post.findMany({
    where: {
      AND: [
        moderatedPosts(actor),
        { OR: [{ reports: { some: {} } }, { hiddenAt: { not: null } }] },
      ],
    },
    orderBy: [{ hiddenAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: MOST,
    select: {
      id: true,
      createdAt: true,
      hiddenAt: true,
      organization: { select: { slug: true, name: true, nameLocale: true } },
      reports: { orderBy: { createdAt: 'asc' }, select: { reason: true } },
      texts: { where: { origin: 'author' }, select: { locale: true, body: true } },
      thread: {
        select: {
          ...{ kind: true, slug: true },
          resource: { select: { slug: true, texts: { select: { locale: true, title: true } } } },
          posts: {
            where: { number: 1 },
            select: { texts: { select: { locale: true, subject: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ thread, reports, texts, ...one }) => ({
    ...one,
    text: texts[0]?.body ?? '',
    locale: texts[0]?.locale ?? locale,
    // Nobody learns who reported a post, not even an administrator.
    reasons: reports.map(({ reason }) => reason),
    about: aboutOf(thread, locale),
  }));
}

interface ThreadRow {
  kind: ThreadKind;
  slug: string | null;
  resource: { slug: string; texts: { locale: Locale; title: string }[] } | null;
  posts: { texts: { locale: Locale; subject: string }[] }[];
}

/** What a post is about: the resource or the thread, with its title. */
function aboutOf({ kind, slug, resource, posts }: ThreadRow, locale: Locale) {
  if (resource)
    return { kind: 'resource' as const, slug: resource.slug, title: titleOf(resource, locale) };
  const texts = posts.flatMap((post) => post.texts);
  const title = pickText(texts, locale, ({ subject }) => subject);
  return {
    kind,
    slug: slug ?? '',
    title: title ?? { text: slug ?? '', locale },
  };
}

export type ModeratedPost = Awaited<ReturnType<typeof listModerated>>[number];

/**
 * Hides a post, shows it again, or leaves it as it is. In any case its reports are deleted. A request, alert or event
 * is hidden and shown with its first post.
 */
export async function moderatePost(actor: Person, input: ModerationInput): Promise<boolean> {
  if (!can(actor, 'comment.moderate')) return false;
  return db().$transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { AND: [{ id: input.id }, moderatedPosts(actor)] },
      select: {
        ...{ id: true, number: true, organizationId: true, threadId: true },
        thread: { select: { kind: true } },
      },
    });
    if (!post) return false;
    await tx.postReport.deleteMany({ where: { postId: post.id } });
    if (input.do !== 'keep') {
      const hiddenAt = input.do === 'hide' ? now() : null;
      await tx.post.update({ where: { id: post.id }, data: { hiddenAt }, select: { id: true } });
      if (post.number === 1 && post.thread.kind !== 'resource_comments')
        await tx.thread.update({
          where: { id: post.threadId },
          data: { hiddenAt },
          select: { id: true },
        });
    }
    await recordAudit(tx, {
      actor,
      action: `comment.${input.do}`,
      objectType: objectTypeOf(post.thread.kind),
      objectId: post.id,
      organizationId: post.organizationId,
    });
    return true;
  });
}
