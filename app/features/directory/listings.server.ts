import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { listAllTerms } from '../taxonomy/taxonomy.server';
import { chooseExcerpt, type Passage } from './excerpt';
import { everybody, termFacets, type DirectoryQuery } from './directory.schema';
import { readAskedTerms } from './asked-terms.queries.server';
import { blurPlaces, blurText, type Risk } from './blur';
import { readExcerpts } from './excerpts.queries.server';
import type { Listing } from './listing';
import { readRisks } from './raised-risk.server';
import { readListed, type ListedRow } from './results.queries.server';

/** What lists show of these organizations, in this order, for one reader and language. */
export async function readListings(
  actor: Actor,
  ids: readonly string[],
  locale: Locale,
  query: DirectoryQuery = everybody,
): Promise<Listing[]> {
  const [rows, risks, passages, terms, askedTerms] = await Promise.all([
    readListed(actor, ids),
    readRisks(actor, ids),
    readExcerpts(ids, query.q),
    listAllTerms(locale),
    readAskedTerms(query.q),
  ]);
  for (const facet of termFacets)
    for (const slug of query[facet]) askedTerms.add(`${facet}/${slug}`);
  const named = terms.map(({ kind, slug, name }) => ({ key: `${kind}/${slug}`, name }));
  const offers = new Map(
    named.map(({ key, name }) => [key, { key, name, asked: askedTerms.has(key) }]),
  );
  return rows.map((row) => {
    const risk = risks.get(row.id);
    // A passage is cut around its matches, so that names of hidden places could be cut in two: without.
    return listingOf(blurred(row, risk), locale, offers, risk ? undefined : passages.get(row.id));
  });
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
  passages?: readonly Passage[],
): Listing {
  const t = translator(locale);
  const seat = row.places.find(({ kind }) => kind === 'seat');
  const seatCountry = seat?.countryCode;
  const offers = row.terms.flatMap(({ kind, term }) => allOffers.get(`${kind}/${term.slug}`) ?? []);
  const codes = new Set(row.languages.map(({ languageCode }) => languageCode));
  return {
    slug: row.slug,
    name: row.name,
    nameLocale: row.nameLocale,
    acronym: row.acronym,
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
      .filter(({ countryCode }) => countryCode !== seatCountry)
      .map(({ countryCode }) => countryName(locale, countryCode)),
    verifiedAt: row.verifiedAt,
    activityConfirmed: row.activityConfirmed,
    excerpt: chooseExcerpt(locale, row.texts, passages),
    offers: [
      ...offers.filter(({ asked }) => asked),
      ...offers.filter(({ asked, key }) => !asked && key.startsWith('expertise/')),
    ],
    languages: [...codes].map((code) => languageName(t, locale, code)),
  };
}

function translatedName(row: ListedRow, locale: Locale): Listing['translated'] {
  const named = row.texts.filter((text) => text.name !== '' && text.locale !== row.nameLocale);
  const text = named.find((one) => one.locale === locale) ?? named[0];
  return text && text.name !== row.name ? { text: text.name, locale: text.locale } : null;
}

function placeName(
  place: { municipality: string; region: string; countryCode: string },
  locale: Locale,
): string {
  const local = place.municipality || place.region;
  const country = countryName(locale, place.countryCode);
  return local ? `${local}, ${country}` : country;
}
