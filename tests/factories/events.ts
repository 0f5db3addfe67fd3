import { announceEvent } from '~/features/events/announce-event.server';
import { eventSchema } from '~/features/events/events.schema';
import { instantOf } from '~/features/events/zones';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import { addDays, dayOf } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

/** A day that is some days from today. */
export const inDays = (days: number) => addDays(dayOf(new Date()), days);

/** What the form of an event sends. */
export const eventFieldsOf = (slug: string, wishes: Record<string, unknown> = {}) => ({
  ...{ title: `Taller de retorno ${unique()}`, text: 'Qué debe llegar antes de un retorno.' },
  ...{ days: inDays(10), start: '10:00', end: '12:00', zone: 'America/Guatemala' },
  ...{ language: ['spa'], interpretation: ['eng'], audience: 'network', as: slug },
  ...wishes,
});

/** An event that somebody announced. @returns its slug */
export async function anAnnouncedEvent(
  actor: Person,
  wishes: Record<string, unknown> = {},
): Promise<string> {
  const input = eventSchema.parse(eventFieldsOf(actor.memberships[0]?.slug ?? '', wishes));
  const result = await announceEvent(actor, input, 'es');
  if (result.status !== 'announced') throw new Error(JSON.stringify(result));
  return result.slug;
}

interface EventWishes {
  by: { id: string };
  audience?: 'public' | 'network' | 'organization';
  title?: string;
  text?: string;
  joinUrl?: string;
  venue?: string;
  capacity?: number;
  /** days from today */
  days?: number;
  attendees?: { person: { id: string }; of: { id: string } }[];
}

/** An event as it is stored; nobody was told. */
export async function aStoredEvent(wishes: EventWishes) {
  const { by, audience = 'public', days = 10, attendees = [] } = wishes;
  const zone = 'America/Guatemala';
  const [localStart, localEnd] = [`${inDays(days)}T10:00`, `${inDays(days)}T12:00`];
  const startsAt = instantOf(zone, localStart) ?? new Date();
  const endsAt = instantOf(zone, localEnd) ?? new Date();
  const title = wishes.title ?? `Taller de retorno ${unique()}`;
  const thread = await db().thread.create({
    data: {
      ...{ kind: 'event', slug: `taller-${unique()}`, organizationId: by.id, audience },
      ...{ expiresAt: endsAt, lastNumber: 1 },
      posts: {
        create: {
          ...{ organizationId: by.id, number: 1, sourceLocale: 'es' },
          texts: {
            create: { locale: 'es', subject: title, body: wishes.text ?? 'Antes de un retorno.' },
          },
        },
      },
      event: {
        create: {
          capacity: wishes.capacity ?? null,
          ...{ venue: wishes.venue ?? '', joinUrl: wishes.joinUrl ?? '' },
          occurrences: {
            create: {
              ...{ localStart, localEnd, zone, startsAt, endsAt },
              ...{ languages: ['spa'], interpretation: ['eng'] },
            },
          },
          registrations: {
            create: attendees.map(({ person, of }) => ({
              ...{ personId: person.id, organizationId: of.id, status: 'registered' as const },
            })),
          },
        },
      },
    },
    select: { id: true, slug: true, posts: { select: { id: true } } },
  });
  await refreshThreadSearch(db(), thread.id);
  return { ...thread, slug: thread.slug ?? '' };
}
