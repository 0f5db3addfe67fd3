import { seeThread } from '~/features/threads/inbox.server';
import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import { readablePosts, shownTexts } from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { languageName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { eventFields, eventListing } from './event-fields.server';
import { readableEvents } from './events.policy';

const organizationFields = { slug: true, name: true, nameLocale: true } as const;

/**
 * An event. Who has a place, and the host, also read where people meet online; the host alone reads who comes.
 *
 * @returns null when there is no such event that the actor may read
 */
export async function readEvent(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().thread.findFirst({
    where: { AND: [{ slug }, readableEvents(actor)] },
    select: { ...eventFields, organizationId: true },
  });
  if (!row) return null;
  const posts = await db().post.findMany({
    where: { AND: [{ threadId: row.id }, readablePosts(actor)] },
    orderBy: { number: 'asc' },
    take: 100,
    select: {
      ...{ id: true, number: true, createdAt: true, sourceLocale: true, organizationId: true },
      organization: { select: organizationFields },
      texts: { where: shownTexts, select: postTextFields },
    },
  });
  if (actor.kind === 'person') await seeThread(actor, row.id);
  const event = eventListing(row, locale);
  const isHost = can(actor, 'event.host', row.organizationId);
  const own =
    actor.kind === 'person'
      ? await db().registration.findFirst({
          where: { threadId: row.id, personId: actor.id, organization: listed },
          select: { status: true, interpretation: true },
        })
      : null;
  const mayJoin = (isHost || own?.status === 'registered') && !event.isCancelled;
  const isOpen = !event.isCancelled && !event.isPast;
  const views = posts.map(({ texts, organizationId, ...post }) => ({
    ...post,
    text: shownText(texts, post.sourceLocale, locale),
    wishes: [],
    can: { edit: can(actor, 'translation.offer', organizationId) },
  }));
  return {
    ...event,
    first: views.find(({ number }) => number === 1) ?? null,
    posts: views.filter(({ number }) => number !== 1),
    own,
    joinUrl: mayJoin ? await readJoinUrl(row.id) : '',
    attendees: isHost ? await listAttendees(row.id, locale) : null,
    can: {
      attend: isOpen && !own && canSomewhere(actor, 'event.attend'),
      change: isOpen && isHost,
      leave: isOpen && own !== null,
      report: false,
      translate: canSomewhere(actor, 'translation.offer'),
    },
  };
}

export type EventView = NonNullable<Awaited<ReturnType<typeof readEvent>>>;

async function readJoinUrl(threadId: string): Promise<string> {
  const event = await db().event.findUnique({ where: { threadId }, select: { joinUrl: true } });
  return event?.joinUrl ?? '';
}

/** Who comes, for the host: with a place or waiting, and how many need interpretation into which language. */
async function listAttendees(threadId: string, locale: Locale) {
  const rows = await db().registration.findMany({
    where: { threadId, organization: listed },
    orderBy: [{ createdAt: 'asc' }, { personId: 'asc' }],
    select: {
      ...{ status: true, interpretation: true },
      person: { select: { name: true } },
      organization: { select: organizationFields },
    },
  });
  const t = translator(locale);
  const asked = new Map<string, number>();
  for (const { status, interpretation } of rows)
    if (status === 'registered' && interpretation)
      asked.set(interpretation, (asked.get(interpretation) ?? 0) + 1);
  return {
    list: rows.map(({ interpretation, person, ...one }) => ({
      ...one,
      name: person.name,
      interpretation: interpretation && languageName(t, locale, interpretation),
    })),
    interpretation: [...asked].map(([code, count]) => ({
      count,
      name: languageName(t, locale, code),
    })),
  };
}
