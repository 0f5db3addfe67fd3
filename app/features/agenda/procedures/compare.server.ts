import { countryCodes } from '~/features/search/directory/facets.server';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { endOfDayAfter, startOfDay } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { changedLines, compare, type Comparison } from './comparison';
import { entryView, type EntryView } from './entry-view';
import type { CompareQuery, Situation } from './procedures.schema';
import { findEntries, type Of } from './stored-entries.queries.server';

/** The last instant of a day of the network, but never later than now: nobody can read what is not published yet. */
export function instantOf(day: string | undefined): Date {
  const present = now();
  if (!day) return present;
  const end = endOfDayAfter(startOfDay(day), 0);
  return end < present ? end : present;
}

/** The entries as everybody could read them at an instant. */
export async function readEntries(
  of: Of,
  locale: Locale,
  at: Date,
  situation?: Situation,
): Promise<EntryView[]> {
  const entries = await findEntries(of, at);
  return entries.flatMap((entry) => entryView(entry, locale, at, situation) ?? []);
}

export interface ComparisonPage extends Comparison {
  /** all that can be chosen */
  choices: {
    stages: { value: string; name: string; locale: string }[];
    countries: string[];
  };
  /** whether search engines may index it */
  isIndexed: boolean;
  at: Date;
}

/** Compares what law and practice say in several countries. It is the same for every reader. */
export async function readComparison(query: CompareQuery, locale: Locale): Promise<ComparisonPage> {
  const [codes, terms] = await Promise.all([countryCodes(), listTerms('stage', locale)]);
  const stages = terms
    .filter(({ slug }) => query.stage.length === 0 || query.stage.includes(slug))
    .map(({ slug, name, locale }) => ({ slug, name: { text: name, locale } }));
  const wanted = ({ code, corridor }: { code: string; corridor: boolean }) =>
    query.country.length > 0 ? query.country.includes(code) : corridor;
  const compared = codes.filter(wanted);
  const countries = compared.map(({ code }) => code);
  const at = instantOf(query.asOf);
  const of = { countries, stages: stages.map(({ slug }) => slug) };
  const [entries, before] = await Promise.all([
    readEntries(of, locale, at, query.situation),
    query.compareTo
      ? readEntries(of, locale, instantOf(query.compareTo), query.situation)
      : Promise.resolve(null),
  ]);
  return {
    ...compare(query, stages, countries, changedLines(entries, before)),
    choices: {
      stages: terms.map(({ slug, name, locale }) => ({ value: slug, name, locale })),
      countries: codes.map(({ code }) => code),
    },
    isIndexed: compared.every(({ raisedRiskAt }) => raisedRiskAt === null) && !query.asOf,
    at,
  };
}
