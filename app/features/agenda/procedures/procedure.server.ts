import { countryCodes } from '~/features/search/directory/facets.server';
import { findTerm } from '~/features/taxonomy/taxonomy.server';
import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { readAround } from './around.server';
import { readEntries } from './compare.server';
import { readHistory } from './history.server';
import { situations, type Situation } from './procedures.schema';

/** A country, a stage and a situation, as a URL names them. */
export interface Triple {
  country: string;
  stage: string;
  situation: string;
}

/** What they are called; null if one of them does not exist. */
export async function readPlace({ country, stage, situation }: Triple, locale: Locale) {
  const known = (await countryCodes()).find(({ code }) => code === country.toUpperCase());
  const term = await findTerm('stage', stage, locale);
  const about = situations.find((one) => one === situation);
  if (!known || !term || !about) return null;
  return {
    country: known.code,
    countryName: countryName(locale, known.code),
    isIndexed: known.raisedRiskAt === null,
    stage: term.slug,
    stageName: { text: term.name, locale: term.locale },
    situation: about,
  };
}

/** One procedure in full: its entries with their history, and what is around it. */
export async function readProcedure(actor: Actor, triple: Triple, locale: Locale) {
  const place = await readPlace(triple, locale);
  if (!place) return null;
  const { country, stage, situation } = place;
  const of = { countries: [country], stages: [stage] };
  const [entries, around] = await Promise.all([
    readEntries(of, locale, now(), situation),
    readAround(actor, { country, stage }, locale),
  ]);
  const history = await readHistory(
    entries.map(({ id }) => id),
    locale,
  );
  return {
    place,
    around,
    entries: entries.map((entry) => ({ ...entry, history: history.get(entry.id) ?? [] })),
  };
}

export type Procedure = NonNullable<Awaited<ReturnType<typeof readProcedure>>>;

// On either side of a border: where the decision and the journey are, where somebody waits.
const sending = ['asylum-and-legal-process', 'repatriation'];
const receiving = ['reception', 'reintegration'];

/** What two countries say of a child’s return, in the order in which it happens. */
export async function readReturn(
  { from, to, situation }: { from: string; to: string; situation: Situation },
  locale: Locale,
) {
  const codes = (await countryCodes()).map(({ code }) => code);
  const [start, end] = [from, to].map((code) => codes.find((one) => one === code.toUpperCase()));
  if (!start || !end || start === end) return { choices: codes, steps: null };
  const at = now();
  const steps = await Promise.all(
    [
      ...sending.map((stage) => ({ side: 'from' as const, country: start, stage })),
      ...receiving.map((stage) => ({ side: 'to' as const, country: end, stage })),
    ].map(async ({ side, country, stage }) => {
      const of = { countries: [country], stages: [stage] };
      const all = await readEntries(of, locale, at);
      const about = side === 'from' ? [situation] : [situation, 'returned-national'];
      const term = await findTerm('stage', stage, locale);
      return {
        ...{ side, country, stage },
        name: { text: term?.name ?? stage, locale: term?.locale ?? locale },
        entries: all.filter((entry) =>
          about.some((one) => entry.situations.includes(one as Situation)),
        ),
      };
    }),
  );
  return { choices: codes, steps };
}

export type Step = NonNullable<Awaited<ReturnType<typeof readReturn>>['steps']>[number];
