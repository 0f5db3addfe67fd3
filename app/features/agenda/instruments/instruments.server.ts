import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import { db } from '~/platform/db/client.server';
import type { InstrumentEventKind, InstrumentKind } from '~/platform/db/generated/enums';

interface LocalText {
  text: string;
  locale: Locale;
}

export interface InstrumentEventView {
  kind: InstrumentEventKind;
  /** the country that joined a treaty, or did not */
  country: string | null;
  on: string | null;
  text: LocalText | null;
  source: string;
  sourceOn: string | null;
  url: string | null;
}

export interface InstrumentView {
  slug: string;
  kind: InstrumentKind;
  country: string | null;
  number: string;
  name: LocalText;
  url: string | null;
  /** what happened to it, the earliest first; it is in force as far as these say */
  events: InstrumentEventView[];
}

export interface AuthorityView {
  slug: string;
  country: string;
  name: LocalText;
  role: LocalText | null;
  since: string | null;
  until: string | null;
  successor: string | null;
  source: string;
  sourceOn: string | null;
}

const words = { select: { locale: true, text: true } } as const;

/** The instruments of some countries by number, then those of the region and the world, as they were at an instant. */
export async function listInstruments(
  countries: readonly string[],
  locale: Locale,
  at: Date,
): Promise<InstrumentView[]> {
  const rows = await db().instrument.findMany({
    where: {
      OR: [{ countryCode: null }, { countryCode: { in: [...countries] } }],
      createdAt: { lte: at },
    },
    select: {
      ...{ slug: true, kind: true, countryCode: true, number: true, url: true },
      texts: words,
      events: {
        where: { createdAt: { lte: at } },
        select: {
          ...{ kind: true, countryCode: true, happenedOn: true, createdAt: true },
          ...{ source: true, sourceOn: true, url: true },
          texts: words,
        },
      },
    },
  });
  const byNumber = new Intl.Collator(locale, { numeric: true });
  return rows
    .map(({ countryCode, texts, events, ...row }) => ({
      ...row,
      country: countryCode,
      name: pickText(texts, locale, ({ text }) => text) ?? { text: row.number, locale },
      events: inOrder(events).map(({ kind, countryCode, happenedOn, texts, ...event }) => ({
        ...{ kind, country: countryCode, on: happenedOn },
        text: pickText(texts, locale, ({ text }) => text),
        ...{ source: event.source, sourceOn: event.sourceOn, url: event.url },
      })),
    }))
    .sort((a, b) => byNumber.compare(a.number, b.number));
}

/** By date as far as it is known; events without one come first. */
const inOrder = <E extends { happenedOn: string | null }>(events: readonly E[]) =>
  [...events].sort((a, b) => (a.happenedOn ?? '').localeCompare(b.happenedOn ?? ''));

/** The authorities of some countries, each with who took over from it. */
export async function listAuthorities(
  countries: readonly string[],
  locale: Locale,
  at: Date,
): Promise<AuthorityView[]> {
  const rows = await db().authority.findMany({
    where: { countryCode: { in: [...countries] }, createdAt: { lte: at } },
    orderBy: [{ countryCode: 'asc' }, { name: 'asc' }],
    select: {
      ...{ slug: true, countryCode: true, name: true, nameLocale: true, since: true, until: true },
      ...{ source: true, sourceOn: true },
      successor: { select: { name: true } },
      texts: words,
    },
  });
  return rows.map(({ countryCode, name, nameLocale, successor, texts, ...row }) => ({
    ...row,
    country: countryCode,
    name: { text: name, locale: nameLocale },
    role: pickText(texts, locale, ({ text }) => text),
    successor: successor?.name ?? null,
  }));
}
