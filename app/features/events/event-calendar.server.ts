import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { slugParam } from '~/platform/slug.schema';
import { eventFields, eventListing, type EventListing } from './event-fields.server';
import { publicEvents } from './event-list.server';
import { readableEvents } from './events.policy';
import { icalendar, type CalendarEvent } from './icalendar';

/** The occurrences of an event as calendars hold them. Where people meet online is not in it. */
function calendarEvents(event: EventListing, locale: Locale): CalendarEvent[] {
  const origin = env().publicUrl;
  return event.occurrences.map((one) => ({
    uid: `${one.id}@${new URL(origin).hostname}`,
    sequence: one.sequence,
    isCancelled: one.isCancelled,
    ...{ localStart: one.localStart, localEnd: one.localEnd, zone: one.zone },
    ...{ startsAt: one.startsAt, endsAt: one.endsAt, changedAt: one.changedAt },
    title: event.title.text,
    text: event.text,
    place: event.venue,
    url: origin + links.event(locale, event.slug),
    organizer: {
      name: event.organization.name,
      url: origin + links.organization(locale, event.organization.slug),
    },
  }));
}

/**
 * An event as a file for calendars; if it was cancelled as a whole, the file that cancels it.
 *
 * @returns null when there is no such event that the actor may read
 */
export async function eventFile(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().thread.findFirst({
    where: { AND: [{ slug }, readableEvents(actor)] },
    select: eventFields,
  });
  if (!row) return null;
  const event = eventListing(row, locale);
  const method = event.isCancelled ? 'CANCEL' : 'PUBLISH';
  return icalendar(method, event.title.text, calendarEvents(event, locale));
}

/** The calendar of the public events, which anybody may follow. */
export async function publicCalendar(locale: Locale): Promise<string> {
  const events = await publicEvents(locale);
  const name = translator(locale, 'events')('calendar.name');
  return icalendar(
    'PUBLISH',
    name,
    events.flatMap((event) => calendarEvents(event, locale)),
  );
}
