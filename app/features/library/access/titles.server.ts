import { fileOf } from '../files/file-view';
import { getInside } from '../files/inside.server';
import { openableResources } from '../files/openable.server';
import { facetNames, type ResourceQuery } from '../search/resource-search.schema';
import { present } from '../resources/resources.policy';
import type { LocalText } from '~/components/foreign';
import type { Locale } from '~/i18n/locale';
import { nameOf, pickText, titleOf } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { withoutAccents } from '~/platform/db/search-words';

/** Everything that the network may see of a resource on request: its title, type and organization. */
export interface RequestableTitle {
  slug: string;
  title: LocalText;
  type: LocalText;
  organization: { slug: string; name: string; nameLocale: string };
}

const titled = {
  id: true,
  slug: true,
  texts: { select: { locale: true, title: true } },
  type: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
  organization: { select: { id: true, slug: true, name: true, nameLocale: true } },
} as const;

type TitledRow = Awaited<ReturnType<typeof findTitled>>[number];

/** A `where` for the resources on request whose titles the actor may see; null for anybody but partners. */
function titledResources(actor: Actor) {
  return can(actor, 'read.network') ? { ...present, onRequest: true } : null;
}

function findTitled(where: NonNullable<ReturnType<typeof titledResources>>) {
  return db().resource.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_READ,
    select: titled,
  });
}

function requestable(row: TitledRow, locale: Locale): RequestableTitle {
  const { slug, name, nameLocale } = row.organization;
  return {
    slug: row.slug,
    title: titleOf(row, locale),
    type: nameOf(row.type, locale),
    organization: { slug, name, nameLocale },
  };
}

// The network has some hundred of them; a page shows only the best matches.
const MOST_READ = 1_000;
const MOST_SHOWN = 10;

/**
 * Resources on request with any of the words in their title, type or organization; without words, the newest.
 * Nothing else is searched, so that no query can find out what such a resource contains. For the same reason, a
 * query with a filter other than the type finds none.
 */
export async function listTitles(
  actor: Actor,
  query: ResourceQuery,
  locale: Locale,
): Promise<{ total: number; titles: RequestableTitle[] }> {
  const where = titledResources(actor);
  const isNarrowed = facetNames.some((name) => name !== 'type' && query[name].length > 0);
  if (!where || isNarrowed) return { total: 0, titles: [] };
  const rows = await findTitled(where);
  const words = wordsOf(query.q);
  const found = rows
    .filter(({ type }) => query.type.length === 0 || query.type.includes(type.slug))
    .map((row) => ({ row, hits: hitsOf(row, words) }))
    .filter(({ hits }) => words.length === 0 || hits > 0)
    .sort((one, other) => other.hits - one.hits);
  return {
    total: found.length,
    titles: found.slice(0, MOST_SHOWN).map(({ row }) => requestable(row, locale)),
  };
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

function hitsOf(row: TitledRow, words: readonly string[]): number {
  const own = [
    ...row.texts.map(({ title }) => title),
    ...row.type.texts.map(({ name }) => name),
    row.organization.name,
  ];
  const text = ` ${plain(own.join(' '))}`;
  return words.filter((word) => text.includes(` ${word}`)).length;
}

function plain(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** The state of a person's request for a resource. */
export type RequestState =
  | { status: 'none' | 'waiting' }
  | { status: 'declined'; note: string }
  | { status: 'granted'; until: Date }
  | { status: 'ended' };

/**
 * A resource on request as a partner sees it, with the state of their request and, if granted, its content. Null
 * when there is no such resource whose title they may see.
 */
export async function getTitle(actor: Actor, slug: string, locale: Locale) {
  const where = titledResources(actor);
  if (!where) return null;
  const row = await db().resource.findFirst({ where: { ...where, slug }, select: titled });
  if (!row) return null;
  const isMember = actor.kind === 'person' && actor.memberships.length > 0;
  return {
    ...requestable(row, locale),
    id: row.id,
    organizationId: row.organization.id,
    request: await requestOf(actor, row.id),
    opened: await openedOf(actor, row.id, locale),
    can: { ask: isMember && !can(actor, 'resource.share', row.organization.id) },
  };
}

export type TitleView = NonNullable<Awaited<ReturnType<typeof getTitle>>>;

/** The content of a resource on request, for a person to whom it was granted; null for everybody else. */
async function openedOf(actor: Actor, id: string, locale: Locale) {
  const request = await requestOf(actor, id);
  if (request.status !== 'granted') return null;
  const row = await db().resource.findFirst({
    where: { AND: [{ id }, openableResources(actor)] },
    select: {
      url: true,
      texts: { select: { locale: true, summary: true } },
      files: {
        orderBy: { position: 'asc' },
        take: 1,
        select: { id: true, name: true, bytes: true, pageCount: true },
      },
    },
  });
  if (!row) return null;
  const [file] = row.files;
  return {
    until: request.until,
    summary: pickText(row.texts, locale, ({ summary }) => summary),
    url: row.url,
    file: file ? fileOf(file) : null,
    inside: file ? await getInside(actor, file.id) : null,
  };
}

export type OpenedView = NonNullable<TitleView['opened']>;

/** The state of the actor's latest request for a resource. */
export async function requestOf(actor: Actor, resourceId: string): Promise<RequestState> {
  if (actor.kind !== 'person') return { status: 'none' };
  const row = await db().resourceRequest.findFirst({
    where: { resourceId, personId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { answeredAt: true, expiresAt: true, revokedAt: true, note: true },
  });
  return row ? stateOf(row) : { status: 'none' };
}

export function stateOf(row: {
  answeredAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  note: string;
}): RequestState {
  if (!row.answeredAt) return { status: 'waiting' };
  if (!row.expiresAt) return { status: 'declined', note: row.note };
  if (row.revokedAt || row.expiresAt <= now()) return { status: 'ended' };
  return { status: 'granted', until: row.expiresAt };
}
