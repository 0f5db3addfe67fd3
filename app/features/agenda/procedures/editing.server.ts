import { countryCodes } from '~/features/search/directory/facets.server';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { locales, perLocale, type Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { readEntries } from './compare.server';
import { originalOf } from './entry-texts';
import { verifiersOf } from './say-on-entry.server';
import { findEntries } from './stored-entries.queries.server';

/** What the form to propose an entry offers. */
export async function listProposeChoices(locale: Locale) {
  const [codes, stages, instruments, authorities] = await Promise.all([
    countryCodes(),
    listTerms('stage', locale),
    db().instrument.findMany({
      orderBy: { number: 'asc' },
      select: { slug: true, number: true, texts: { select: { locale: true, text: true } } },
    }),
    db().authority.findMany({
      orderBy: { name: 'asc' },
      select: { slug: true, name: true, countryCode: true },
    }),
  ]);
  return {
    country: codes.map(({ code }) => ({ value: code, name: countryName(locale, code) })),
    stage: stages.map(({ slug, name }) => ({ value: slug, name })),
    instrument: instruments.map(({ slug, number, texts }) => ({
      value: slug,
      name: [number, pickText(texts, locale, ({ text }) => text)?.text].filter(Boolean).join(': '),
    })),
    authority: authorities.map(({ slug, name, countryCode }) => ({
      value: slug,
      name: `${name} (${countryName(locale, countryCode)})`,
    })),
  };
}

export type ProposeChoices = Awaited<ReturnType<typeof listProposeChoices>>;

/** An entry as its form shows it, to be corrected or translated; null if nothing of it is published. */
export async function readForCorrection(slug: string) {
  const [entry] = await findEntries({ slug }, now());
  const revision = entry?.revisions[0];
  if (!entry || !revision) return null;
  const stored = await db().procedureRevision.findUniqueOrThrow({
    where: { id: revision.id },
    select: {
      authority: { select: { slug: true } },
      citations: {
        orderBy: { position: 'asc' },
        select: {
          ...{ place: true, source: true, sourceOn: true, url: true, readOn: true },
          instrument: { select: { slug: true } },
        },
      },
    },
  });
  const text = (of: 'text' | 'limitFrom') =>
    perLocale((locale) => revision.texts.find((row) => row.locale === locale)?.[of] ?? '');
  return {
    original: originalOf(revision.texts, locales[0] ?? 'es'),
    values: {
      ...{ country: entry.countryCode, stage: entry.stage.slug, kind: entry.kind },
      situations: revision.situations,
      ...{ text: text('text'), limitFrom: text('limitFrom') },
      limitValue: revision.limitValue === null ? '' : String(revision.limitValue),
      limitUnit: revision.limitUnit ?? '',
      authority: stored.authority?.slug ?? '',
      ...{ answer: revision.answer ?? '', liberty: revision.liberty ?? '' },
      ...{ validFrom: revision.validFrom ?? '', validTo: revision.validTo ?? '' },
      sources: stored.citations.map((row) => ({
        instrument: row.instrument?.slug ?? '',
        ...{ place: row.place, source: row.source, sourceOn: row.sourceOn ?? '' },
        url: row.url ?? '',
        readOn: row.readOn?.toISOString().slice(0, 10) ?? '',
      })),
    },
  };
}

/** An entry with which of the actor's organizations may confirm or dispute it; null if nothing of it is published. */
export async function readForVerification(actor: Person, slug: string, locale: Locale) {
  const [entry] = await readEntries({ slug }, locale, now());
  if (!entry) return null;
  const author = entry.by?.id ?? null;
  const able = await verifiersOf(actor, { country: entry.country, author });
  return { entry, organizations: able.map(({ slug, name }) => ({ value: slug, name })) };
}

/** What the actor's organizations proposed, with what became of it, and what waits for their confirmation. */
export async function readOwnProcedures(actor: Person, locale: Locale) {
  const rows = await db().procedureRevision.findMany({
    where: { ...ownedWhere(actor, 'procedure.propose'), organization: listed },
    orderBy: { proposedAt: 'desc' },
    take: 50,
    select: {
      ...{ id: true, proposedAt: true, publishedAt: true, declinedAt: true, declineReason: true },
      supersededAt: true,
      texts: { select: { locale: true, text: true } },
      entry: { select: { slug: true, countryCode: true } },
    },
  });
  return {
    proposals: rows.map(({ texts, entry, ...row }) => ({
      ...row,
      ...{ slug: entry.slug, country: countryName(locale, entry.countryCode) },
      text: pickText(texts, locale, ({ text }) => text) ?? { text: '', locale },
    })),
    due: await dueFor(actor, locale),
  };
}

/** Entries of countries in which the actor's organizations work, and that are to be confirmed again or were never. */
async function dueFor(actor: Person, locale: Locale) {
  const countries = await db().country.findMany({
    where: {
      OR: [
        { organizations: { some: { organization: ownOf(actor), audience: 'public' } } },
        { places: { some: { organization: ownOf(actor), audience: 'public' } } },
      ],
    },
    select: { code: true },
  });
  const own = new Set(actor.memberships.map(({ organizationId }) => organizationId));
  const entries = await readEntries(
    { countries: countries.map(({ code }) => code) },
    locale,
    now(),
  );
  return entries
    .filter(({ standing, by }) => standing.is !== 'verified' && !(by && own.has(by.id)))
    .map(({ slug, country, text, standing }) => ({
      ...{ slug, text, standing },
      country: countryName(locale, country),
    }));
}

const ownOf = (actor: Person) => ({
  ...listed,
  id: { in: actor.memberships.map(({ organizationId }) => organizationId) },
});
