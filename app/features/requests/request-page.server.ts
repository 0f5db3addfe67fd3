import { pickText } from '~/i18n/pick';
import { seeThread } from '~/features/threads/inbox.server';
import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import {
  askedFields,
  knowsAsker,
  readablePosts,
  readableThreads,
  shownTexts,
} from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { pageWithin } from '~/platform/paging';
import { queryPage } from '~/platform/query.schema';
import { slugParam } from '~/platform/slug.schema';
import { listHelp } from './help-list.server';

/** How many posts a page of a request shows. */
export const postsPerPage = 50;

const organizationFields = { slug: true, name: true, nameLocale: true } as const;

/**
 * A request with one page of its posts, in the reader's language where there is a text.
 *
 * @returns null when there is no such request that the actor may read
 */
export async function getRequest(actor: Actor, slug: string, asked: number, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const thread = await db().thread.findFirst({
    where: { AND: [{ slug, kind: 'request' }, readableThreads(actor)] },
    select: {
      ...{ id: true, slug: true, status: true, audience: true, dueAt: true, createdAt: true },
      ...{ closedAt: true, publishedAt: true, publishAsked: true, countries: true },
      languages: true,
      ...askedFields,
      organization: { select: organizationFields },
      terms: {
        where: { term: { retiredAt: null } },
        select: {
          kind: true,
          term: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
        },
      },
    },
  });
  if (!thread) return null;
  const isAsker = can(actor, 'request.ask', thread.organizationId);
  const isKnown = knowsAsker(actor, thread);
  const where = { AND: [{ threadId: thread.id }, readablePosts(actor)] };
  const total = await db().post.count({ where });
  const { page, pages, skip } = pageWithin(asked, total, postsPerPage);
  const posts = await readPosts(where, { skip, take: postsPerPage });
  const [first] =
    page === 1 ? posts : await readPosts({ AND: [where, { number: 1 }] }, { skip: 0, take: 1 });
  const view = (post: PostRow) => {
    const isAskers = post.organizationId === thread.organizationId;
    const masked = <One extends { slug: string }>(one: One | null) =>
      one && !isKnown && one.slug === thread.organization.slug ? null : one;
    const texts = post.texts.map((text) => ({ ...text, organization: masked(text.organization) }));
    return {
      id: post.id,
      number: post.number,
      kind: post.kind,
      createdAt: post.createdAt,
      text: shownText(texts, post.sourceLocale, locale),
      sourceLocale: post.sourceLocale,
      organization: masked(post.organization),
      isAskers,
      about: post.about,
      helped: thread.responses.some(
        (one) => one.organizationId === post.organizationId && thread.closedAt !== null,
      ),
      wishes: post.translations.flatMap((one) => masked(one.organization) ?? []),
      can: { edit: can(actor, 'translation.offer', post.organizationId) },
    };
  };
  const isPartner = can(actor, 'read.network');
  const t = translator(locale);
  return {
    id: thread.id,
    slug: thread.slug ?? '',
    status: thread.status,
    audience: thread.audience,
    dueAt: thread.dueAt,
    createdAt: thread.createdAt,
    closedAt: thread.closedAt,
    isAnswered: thread.publishedAt !== null,
    asker: isKnown ? thread.organization : null,
    throughSecretariat: thread.throughSecretariat,
    countries: thread.countries.map((code) => ({ code, name: countryName(locale, code) })),
    languages: thread.languages.map((code) => languageName(t, locale, code)),
    terms: thread.terms.map(({ kind, term }) => ({
      kind,
      slug: term.slug,
      name: pickText(term.texts, locale, ({ name }) => name)?.text ?? term.slug,
    })),
    first: first ? view(first) : null,
    posts: posts.filter(({ number }) => number !== 1).map(view),
    total: Math.max(0, total - 1),
    page,
    pages,
    help: isPartner
      ? await listHelp(actor, thread, { isAsker, isAskerKnown: isKnown }, locale)
      : null,
    can: {
      answer: !isAsker && thread.status === 'open' && canSomewhere(actor, 'request.answer'),
      add: isAsker && thread.status === 'open',
      close: isAsker && thread.status === 'open',
      renew: isAsker && (thread.status === 'open' || thread.status === 'lapsed'),
      report: isPartner && canSomewhere(actor, 'comment.report'),
      translate: isPartner && canSomewhere(actor, 'translation.offer'),
    },
  };
}

export type RequestView = NonNullable<Awaited<ReturnType<typeof getRequest>>>;
export type PostView = RequestView['posts'][number];

type PostRow = Awaited<ReturnType<typeof readPosts>>[number];

function readPosts(where: object, { skip, take }: { skip: number; take: number }) {
  return db().post.findMany({
    where,
    orderBy: { number: 'asc' },
    skip,
    take,
    select: {
      ...{ id: true, number: true, kind: true, createdAt: true, sourceLocale: true },
      organizationId: true,
      organization: { select: organizationFields },
      about: { select: organizationFields },
      texts: { where: shownTexts, select: postTextFields },
      translations: {
        where: { status: 'asked', organization: { archivedAt: null, hiddenForSafetyAt: null } },
        select: { organization: { select: organizationFields } },
      },
    },
  });
}

/** The same, for the page of the request: what a person was told of it counts as seen. */
export async function readRequest(
  actor: Actor,
  slug: string,
  asked: string | null,
  locale: Locale,
) {
  const view = await getRequest(actor, slug, queryPage.parse(asked ?? undefined), locale);
  if (view && actor.kind === 'person') await seeThread(actor, view.id);
  return view;
}
