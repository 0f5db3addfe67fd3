import { recordAudit } from '~/features/audit/audit.server';
import { addPost } from '~/features/threads/add-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import { timesOf, type EventInput } from './events.schema';
import { instantOf } from './zones';

const longestSlug = 80;

export type AnnounceResult =
  | { status: 'announced'; slug: string }
  /** message keys by field */
  | { status: 'invalid'; errors: Record<string, string[]> };

/** The instants of local times that clocks show. */
export function withInstants(times: { localStart: string; localEnd: string; zone: string }) {
  const startsAt = instantOf(times.zone, times.localStart);
  const endsAt = instantOf(times.zone, times.localEnd);
  if (!startsAt || !endsAt || endsAt <= startsAt) return null;
  return { ...times, startsAt, endsAt };
}

/**
 * Announces an event in the name of one of the actor's organizations.
 *
 * @param page the language of the page, in which short texts are taken to be written
 */
export async function announceEvent(
  actor: Person,
  input: EventInput,
  page: Locale,
): Promise<AnnounceResult> {
  const own = actor.memberships.find(({ slug }) => slug === input.as);
  if (!own) return { status: 'invalid', errors: { as: ['choose'] } };
  const times = timesOf(input).flatMap((one) => withInstants(one) ?? []);
  if (times.length === 0) return { status: 'invalid', errors: { start: ['skippedHour'] } };
  const locale = await localeOfText(`${input.title}. ${input.text}`, page);
  const { organizationId } = own;
  return db().$transaction(async (tx): Promise<AnnounceResult> => {
    const present = { id: organizationId, ...listed };
    if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
      return { status: 'invalid', errors: { as: ['choose'] } };
    await claimStamp(tx);
    const slug = newSlug(input.title, longestSlug, 'event');
    const at = now();
    const ends = Math.max(...times.map(({ endsAt }) => endsAt.getTime()));
    const { language: languages, interpretation } = input;
    const { id: threadId } = await tx.thread.create({
      data: {
        ...{ kind: 'event', slug, organizationId, audience: input.audience },
        ...{ languages, expiresAt: new Date(ends), createdAt: at, createdById: actor.id },
        event: {
          create: {
            ...{ capacity: input.capacity ?? null, venue: input.venue, joinUrl: input.joinUrl },
            occurrences: {
              create: times.map((one) => ({ ...one, languages, interpretation, changedAt: at })),
            },
          },
        },
      },
      select: { id: true },
    });
    await addPost(tx, {
      ...{ threadId, organizationId, personId: actor.id, kind: 'message', locale },
      ...{ subject: input.title, body: input.text },
    });
    await refreshThreadSearch(tx, threadId);
    await recordAudit(tx, {
      ...{ actor, action: 'event.announce', objectType: 'event', objectId: threadId },
      organizationId,
    });
    return { status: 'announced', slug };
  });
}
