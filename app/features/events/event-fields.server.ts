import { pickText } from '~/i18n/pick';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { languageName } from '~/i18n/names';
import { now } from '~/platform/clock.server';
import type { Prisma } from '~/platform/db/generated/client';
import { shownUntil } from '~/platform/page-turns.server';

/** The `select` of an event in a list or calendar. Where people meet online is not in it. */
export const eventFields = {
  ...{ id: true, slug: true, status: true, audience: true, createdAt: true, expiresAt: true },
  organization: { select: { slug: true, name: true, nameLocale: true } },
  posts: {
    where: { number: 1 },
    select: {
      texts: {
        where: { origin: { not: 'machine' } },
        select: { locale: true, subject: true, body: true },
      },
    },
  },
  event: {
    select: {
      ...{ capacity: true, venue: true },
      occurrences: {
        orderBy: { startsAt: 'asc' },
        select: {
          ...{ id: true, localStart: true, localEnd: true, zone: true, startsAt: true },
          ...{ endsAt: true, sequence: true, status: true, languages: true },
          ...{ interpretation: true, changedAt: true },
        },
      },
    },
  },
} as const satisfies Prisma.ThreadSelect;

export type EventRow = Prisma.ThreadGetPayload<{ select: typeof eventFields }>;

/** An event as lists show it, at this moment; a page that shows it is cached until its next end at most. */
export function eventListing(row: EventRow, locale: Locale) {
  const at = now();
  const t = translator(locale);
  const slug = row.slug ?? '';
  const texts = row.posts.flatMap((post) => post.texts);
  const named = (codes: readonly string[]) => codes.map((code) => languageName(t, locale, code));
  const occurrences = (row.event?.occurrences ?? []).map((one) => {
    shownUntil(one.endsAt);
    return {
      ...one,
      isCancelled: row.status === 'cancelled' || one.status === 'cancelled',
      isPast: one.endsAt <= at,
      languages: named(one.languages),
      interpretationCodes: one.interpretation,
      interpretation: named(one.interpretation),
    };
  });
  return {
    ...{ id: row.id, slug, audience: row.audience, organization: row.organization },
    title: pickText(texts, locale, ({ subject }) => subject) ?? { text: slug, locale },
    text: pickText(texts, locale, ({ body }) => body)?.text ?? '',
    isCancelled: row.status === 'cancelled',
    isPast: occurrences.every(({ isPast }) => isPast),
    venue: row.event?.venue ?? '',
    capacity: row.event?.capacity ?? null,
    occurrences,
    next: occurrences.find((one) => !one.isPast && !one.isCancelled) ?? occurrences.at(-1) ?? null,
  };
}

export type EventListing = ReturnType<typeof eventListing>;
export type OccurrenceView = EventListing['occurrences'][number];
