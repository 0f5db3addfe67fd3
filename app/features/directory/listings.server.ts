import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { listAllTerms } from '../taxonomy/taxonomy.server';
import { bestFirst, chooseExcerpt, type Passage } from '~/features/search/directory/excerpt';
import type { Asked } from '~/features/search/directory/ask.server';
import {
  everybody,
  termFacets,
  type DirectoryQuery,
} from '~/features/search/directory/directory.schema';
import { partlyConfirmed } from '~/features/organizations/freshness/freshness';
import { distanceFrom } from '~/features/search/places/distance';
import { blurPlaces, blurText, type Risk } from '~/features/protection/blur';
import type { Listing } from './listing';
import { markPassages, quoteTexts } from '~/features/search/directory/passages.server';
import { readRisks } from '~/features/protection/raised-risk.server';
import { readListed, type ListedRow } from '~/features/search/directory/results.server';
import { matchReasons } from '~/features/search/directory/match-reasons';

/** The query that a list answers, and how its question was understood. */
interface Answering {
  query: DirectoryQuery;
  asked?: Pick<Asked, 'question' | 'result'>;
}

/** What lists show of these organizations, in this order, as far as the actor may see it. */
export async function readListings(
  actor: Actor,
  ids: readonly string[],
  locale: Locale,
  { query, asked }: Answering = { query: everybody },
): Promise<Listing[]> {
  const [rows, terms] = await Promise.all([readListed(actor, ids), listAllTerms(locale)]);
  const perhaps = rows.filter(({ perhapsAtRisk }) => perhapsAtRisk).map(({ id }) => id);
  const risks = await readRisks(actor, perhaps);
  const words = asked?.question.words ?? [];
  // Organizations at risk get no passage: cutting it could split the name of a hidden place, so that it is not removed.
  const open = rows.filter(({ id }) => !risks.has(id));
  const passages = await markPassages(
    open.flatMap((row) => bestFirst(locale, textsOf(row))),
    { words, keys: asked?.question.keys ?? [] },
  );
  const wanted = new Set([
    ...words.flatMap((word) => word.terms),
    ...termFacets.flatMap((facet) => query[facet].map((slug) => `${facet}/${slug}`)),
  ]);
  const offers = new Map(
    terms
      .map(({ kind, slug, name }) => ({ key: `${kind}/${slug}`, name }))
      .map(({ key, name }) => [key, { key, name, asked: wanted.has(key) }]),
  );
  const found = new Map(asked?.result.found.map(({ id, strengths }) => [id, strengths]));
  const quotes = await quoteTexts(
    open.map((row) => ({
      id: row.id,
      wanted: (found.get(row.id) ?? []).flatMap((strength, at) => (strength === 1 ? [at] : [])),
      texts: [...bestFirst(locale, textsOf(row)), ...namesOf(row)],
    })),
    { words },
  );
  const place = words.find((word) => word.place);
  return rows.map((row) => {
    const seen = blurred(row, risks.get(row.id));
    return {
      ...listingOf(seen, locale, offers, passages.get(row.id)),
      distance: place?.place
        ? distanceFrom({ typed: place.typed, place: place.place.place }, seen.places)
        : null,
      reasons: matchReasons(words, found.get(row.id) ?? [], quotes.get(row.id)),
    };
  });
}

function textsOf({ id, texts }: ListedRow) {
  return texts.flatMap(({ locale, summary, description }) => [
    { id, locale, from: 'summary' as const, text: summary },
    { id, locale, from: 'description' as const, text: description },
  ]);
}

function namesOf({ id, name, nameLocale, texts }: ListedRow) {
  return [
    { id, locale: nameLocale, text: name },
    ...texts.map((text) => ({ id, locale: text.locale, text: text.name })),
  ];
}

function blurred(row: ListedRow, risk: Risk | undefined): ListedRow {
  if (!risk) return row;
  return {
    ...row,
    places: blurPlaces(row.places, risk),
    texts: row.texts.map((text) => ({ ...text, summary: blurText(text.summary, risk) })),
  };
}

function listingOf(
  row: ListedRow,
  locale: Locale,
  allOffers: ReadonlyMap<string, Listing['offers'][number]>,
  passage?: Passage,
): Omit<Listing, 'reasons' | 'distance'> {
  const t = translator(locale);
  const seat = row.places.find(({ kind }) => kind === 'seat');
  const seatCountry = seat?.countryCode;
  const offers = row.terms.flatMap((key) => allOffers.get(key) ?? []);
  const codes = new Set(row.languages);
  return {
    slug: row.slug,
    name: row.name,
    nameLocale: row.nameLocale,
    acronym: row.acronym,
    logo: row.logo,
    translated: translatedName(row, locale),
    seat: seat ? placeName(seat, locale) : '',
    seatCountry: seatCountry ?? null,
    offices: [
      ...new Set(
        row.places
          .filter(({ kind }) => kind !== 'seat')
          .map((place) => place.municipality || place.region || placeName(place, locale)),
      ),
    ],
    worksIn: row.countries
      .filter((code) => code !== seatCountry)
      .map((code) => countryName(locale, code)),
    knows: row.knows
      .filter((code) => code !== seatCountry && !row.countries.includes(code))
      .map((code) => countryName(locale, code)),
    verifiedAt: row.verifiedAt,
    confirmedParts: partlyConfirmed(row.confirmations),
    activityConfirmed: row.activityConfirmed,
    excerpt: chooseExcerpt(locale, row.texts, passage),
    offers: [
      ...offers.filter(({ asked }) => asked),
      ...offers.filter(({ asked, key }) => !asked && key.startsWith('expertise/')),
    ],
    languages: [...codes].map((code) => languageName(t, locale, code)),
  };
}

function translatedName(row: ListedRow, locale: Locale): Listing['translated'] {
  const named = row.texts.filter((text) => text.locale !== row.nameLocale);
  const translated = pickText(named, locale, ({ name }) => name);
  return translated && translated.text !== row.name ? translated : null;
}

function placeName(
  place: { municipality: string; region: string; countryCode: string },
  locale: Locale,
): string {
  const local = place.municipality || place.region;
  const country = countryName(locale, place.countryCode);
  return local ? `${local}, ${country}` : country;
}
