import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import {
  coordinatedGroups,
  knownGroups,
  ownGroups,
  readableGroups,
} from '~/features/threads/groups.policy';
import { readablePosts, readableThreads, shownTexts } from '~/features/threads/threads.policy';
import { sortedByName } from '~/i18n/alphabet';
import { perLocale, type Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { reach } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { groupTitle } from './group-title';
import { readShelf } from './shelf.server';

/** The most discussions and decisions that a group's page lists. */
const MOST = 100;
const organizationFields = { slug: true, name: true, nameLocale: true } as const;
const textFields = { select: { locale: true, name: true, charter: true } } as const;

/** The groups that the actor may know of, their own first, then by name. */
export async function listGroups(actor: Person, locale: Locale) {
  const rows = await db().group.findMany({
    where: knownGroups(actor),
    take: MOST,
    orderBy: { createdAt: 'desc' },
    select: {
      ...{ slug: true, access: true, closedAt: true, texts: textFields },
      members: { where: { status: 'member', organization: listed }, select: memberFields },
    },
  });
  const own = new Set(
    (await db().group.findMany({ where: ownGroups(actor), select: { slug: true } })).map(
      ({ slug }) => slug,
    ),
  );
  const groups = rows.map((row) => ({
    ...{ slug: row.slug, access: row.access, isClosed: row.closedAt !== null },
    name: groupTitle(row, locale),
    charter: pickText(row.texts, locale, ({ charter }) => charter),
    organizations: new Set(row.members.map(({ organizationId }) => organizationId)).size,
    isOwn: own.has(row.slug),
  }));
  const sorted = sortedByName(locale, groups, ({ name }) => name.text);
  return [...sorted.filter(({ isOwn }) => isOwn), ...sorted.filter(({ isOwn }) => !isOwn)];
}

export type GroupListing = Awaited<ReturnType<typeof listGroups>>[number];

const memberFields = {
  ...{ id: true, organizationId: true, personId: true, status: true, isCoordinator: true },
  organization: { select: organizationFields },
} as const;

/** A group with what the actor may read of it; null when they may not know that there is such a group. */
export async function readGroup(actor: Person, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const group = await db().group.findFirst({
    where: { AND: [{ slug }, knownGroups(actor)] },
    select: {
      ...{ id: true, slug: true, access: true, closedAt: true, texts: textFields },
      members: {
        where: { organization: listed },
        orderBy: { createdAt: 'asc' },
        select: memberFields,
      },
      subscriptions: { where: { personId: actor.id }, select: { level: true } },
    },
  });
  if (!group) return null;
  const is = async (rule: object) =>
    (await db().group.count({ where: { AND: [{ id: group.id }, rule] } })) > 0;
  const isMember = await is(ownGroups(actor));
  const isCoordinator = await is(coordinatedGroups(actor));
  const isReader = await is(readableGroups(actor));
  const ownIds = reach(actor, 'group.take-part');
  const isOwn = (row: (typeof group.members)[number]) =>
    ownIds !== 'everywhere' &&
    ownIds.includes(row.organizationId) &&
    (row.personId === null || row.personId === actor.id);
  const view = (row: (typeof group.members)[number]) => ({
    ...{ id: row.id, organization: row.organization, isPerson: row.personId !== null },
    ...{ isCoordinator: row.isCoordinator, isOwn: isOwn(row) },
  });
  const isOpen = group.closedAt === null;
  return {
    ...{ slug: group.slug, access: group.access, isClosed: !isOpen },
    name: groupTitle(group, locale),
    charter: pickText(group.texts, locale, ({ charter }) => charter),
    members: group.members.filter(({ status }) => status === 'member').map(view),
    asked: group.members
      .filter((row) => row.status === 'asked' && (isCoordinator || isOwn(row)))
      .map(view),
    discussions: isReader ? await listDiscussions(actor, group.id, locale) : null,
    decisions: isReader ? await listDecisions(actor, group.id, locale) : [],
    shelf: isReader ? await readShelf(actor, group.id, locale) : [],
    isSilent: group.subscriptions.some(({ level }) => level === 'none'),
    can: {
      join:
        isOpen &&
        !isMember &&
        group.access !== 'closed' &&
        actor.memberships.length > 0 &&
        !group.members.some(isOwn),
      write: isOpen && isMember,
      ...{ hear: isMember, coordinate: isCoordinator },
    },
  };
}

export type GroupView = NonNullable<Awaited<ReturnType<typeof readGroup>>>;

async function listDiscussions(actor: Person, groupId: string | null, locale: Locale) {
  const rows = await db().thread.findMany({
    where: { AND: [{ kind: 'discussion', groupId }, readableThreads(actor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      ...{ slug: true, status: true, createdAt: true },
      organization: { select: organizationFields },
      posts: {
        where: { number: 1 },
        select: { texts: { where: shownTexts, select: { locale: true, subject: true } } },
      },
      _count: { select: { posts: { where: { hiddenAt: null, organization: listed } } } },
    },
  });
  return rows.map((row) => {
    const texts = row.posts.flatMap((post) => post.texts);
    return {
      ...{ slug: row.slug ?? '', status: row.status, createdAt: row.createdAt },
      organization: row.organization,
      title: pickText(texts, locale, ({ subject }) => subject) ?? { text: row.slug ?? '', locale },
      posts: row._count.posts,
    };
  });
}

export type DiscussionListing = Awaited<ReturnType<typeof listDiscussions>>[number];

/** The discussions of the whole network that the actor may read, the newest first. */
export const listNetworkDiscussions = (actor: Person, locale: Locale) =>
  listDiscussions(actor, null, locale);

/** The decisions of a group, those first that are to be looked at again soonest. */
async function listDecisions(actor: Person, groupId: string, locale: Locale) {
  const rows = await db().post.findMany({
    where: {
      AND: [{ kind: 'decision', thread: { groupId, kind: 'discussion' } }, readablePosts(actor)],
    },
    orderBy: [{ reviewOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }],
    take: MOST,
    select: {
      ...{ id: true, number: true, createdAt: true, reviewOn: true, sourceLocale: true },
      texts: { where: shownTexts, select: postTextFields },
      thread: { select: { slug: true } },
    },
  });
  return rows.map(({ texts, sourceLocale, thread, ...one }) => ({
    ...one,
    slug: thread.slug ?? '',
    text: shownText(texts, sourceLocale, locale),
  }));
}

/** A group for its form; null when the actor does not coordinate such a group. */
export async function getGroupForEditing(actor: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const group = await db().group.findFirst({
    where: { AND: [{ slug }, coordinatedGroups(actor)] },
    select: { slug: true, access: true, version: true, texts: textFields },
  });
  if (!group) return null;
  const of = (field: 'name' | 'charter') =>
    perLocale((one) => group.texts.find(({ locale }) => locale === one)?.[field] ?? '');
  const { version, access } = group;
  return {
    slug: group.slug,
    values: { version, access, name: of('name'), charter: of('charter') },
  };
}

/** The organizations that a coordinator can add. */
export async function listAddable(groupSlug: string, locale: Locale) {
  const rows = await db().organization.findMany({
    where: {
      ...listed,
      introducedAt: { not: null },
      groupMembers: { none: { group: { slug: groupSlug }, personId: null, status: 'member' } },
    },
    select: organizationFields,
  });
  const choices = rows.map(({ slug, name, nameLocale }) => ({
    ...{ value: slug, name, lang: nameLocale },
  }));
  return sortedByName(locale, choices, ({ name }) => name);
}
