import { seeThread } from '~/features/threads/inbox.server';
import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import { readablePosts, readableThreads, shownTexts } from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { pageWithin } from '~/platform/paging';
import { queryPage } from '~/platform/query.schema';
import { slugParam } from '~/platform/slug.schema';
import { decidedBy, writableDiscussions } from './act-on-discussion.server';
import { groupTitle } from './group-title';

const postsPerPage = 50;
const organizationFields = { slug: true, name: true, nameLocale: true } as const;

/**
 * A discussion with one page of its posts, in the reader's language where there is a text; what the reader was told of
 * it counts as seen.
 *
 * @returns null when there is no such discussion that the actor may read
 */
export async function readDiscussion(
  actor: Person,
  slug: string,
  asked: string | null,
  locale: Locale,
) {
  if (!slugParam.safeParse(slug).success) return null;
  const thread = await db().thread.findFirst({
    where: { AND: [{ slug, kind: 'discussion' }, readableThreads(actor)] },
    select: {
      ...{ id: true, slug: true, status: true, createdAt: true },
      group: {
        select: { slug: true, access: true, texts: { select: { locale: true, name: true } } },
      },
    },
  });
  if (!thread) return null;
  const where = { AND: [{ threadId: thread.id }, readablePosts(actor)] };
  const total = await db().post.count({ where });
  const page = pageWithin(queryPage.parse(asked ?? undefined), total, postsPerPage);
  const rows = await db().post.findMany({
    where,
    orderBy: { number: 'asc' },
    skip: page.skip,
    take: postsPerPage,
    select: postFields,
  });
  const first = await db().post.findFirst({
    where: { AND: [where, { number: 1 }] },
    select: postFields,
  });
  const may = async (rule: object) =>
    (await db().thread.count({ where: { AND: [{ id: thread.id }, rule] } })) > 0;
  const isWriter =
    canSomewhere(actor, 'group.take-part') && (await may(writableDiscussions(actor)));
  await seeThread(actor, thread.id);
  const view = (post: (typeof rows)[number]) => ({
    ...{ id: post.id, number: post.number, kind: post.kind, createdAt: post.createdAt },
    ...{ reviewOn: post.reviewOn, sourceLocale: post.sourceLocale },
    text: shownText(post.texts, post.sourceLocale, locale),
    organization: post.organization,
    ...{ isAskers: false, about: null, helped: false },
    wishes: post.translations.map(({ organization }) => organization),
    can: { edit: can(actor, 'translation.offer', post.organizationId) },
  });
  return {
    ...{ id: thread.id, slug: thread.slug ?? '', status: thread.status },
    group: thread.group && {
      slug: thread.group.slug,
      name: groupTitle(thread.group, locale),
      access: thread.group.access,
    },
    first: first ? view(first) : null,
    posts: rows.filter(({ number }) => number !== 1).map(view),
    ...{ page: page.page, pages: page.pages },
    can: {
      write: isWriter && thread.status !== 'closed',
      decide: isWriter && (await may(decidedBy(actor))),
      report: canSomewhere(actor, 'comment.report'),
      translate: canSomewhere(actor, 'translation.offer'),
    },
  };
}

export type DiscussionView = NonNullable<Awaited<ReturnType<typeof readDiscussion>>>;

const postFields = {
  ...{ id: true, number: true, kind: true, createdAt: true, sourceLocale: true, reviewOn: true },
  organizationId: true,
  organization: { select: organizationFields },
  texts: { where: shownTexts, select: postTextFields },
  translations: {
    where: {
      status: 'asked' as const,
      organization: { archivedAt: null, hiddenForSafetyAt: null },
    },
    select: { organization: { select: organizationFields } },
  },
} as const;
