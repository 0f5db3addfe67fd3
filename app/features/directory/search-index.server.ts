import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { visitor } from '~/platform/auth/actor';
import { audiences, type Audience } from '~/platform/auth/audience';
import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { documentSql, type WeightedText } from '~/platform/db/text-search.server';
import { blurPlaces, blurText, type Risk } from './blur';
import { readRisks } from './raised-risk.server';

// Organizations written in one statement; a document takes a dozen of its 65,535 parameters.
const BATCH = 100;

/**
 * Writes what the directory's search reads of these organizations: one document for each kind of
 * reader, holding only what that reader may see; of one at raised risk others do not find its places.
 * Call it in the transaction of every change to an organization, its texts, places, countries, terms,
 * languages or risk.
 */
export async function refreshOrganizationSearch(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < organizationIds.length; start += BATCH) {
    const ids = organizationIds.slice(start, start + BATCH);
    await holdCountries(tx, ids);
    const organizations = await read(tx, ids);
    // To be found by everybody: what a visitor may not learn, other partners may not either.
    const risks = await readRisks(visitor, ids, tx);
    const rows = organizations.flatMap((organization) =>
      audiences.map(
        (audience) =>
          Prisma.sql`(${organization.id}::uuid, ${audience}::audience,
            ${documentSql(documentFor(organization, audience, risks.get(organization.id)))})`,
      ),
    );
    if (rows.length === 0) continue;
    await tx.$executeRaw`
      INSERT INTO organization_search (organization_id, audience, document)
      VALUES ${Prisma.join(rows)}
      ON CONFLICT (organization_id, audience) DO UPDATE SET document = excluded.document`;
  }
}

/** A country whose risk changes at the same time waits, or is waited for: no document misses it. */
async function holdCountries(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT c.code FROM country c
    WHERE c.code IN (
      SELECT p.country_code FROM organization_place p WHERE p.organization_id = ANY(${[...ids]}::uuid[]))
    ORDER BY c.code FOR SHARE`;
}

type Source = Awaited<ReturnType<typeof read>>[number];

function read(tx: Transaction, ids: readonly string[]) {
  const country = { select: { code: true, synonyms: true } };
  return tx.organization.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      acronym: true,
      texts: { select: { name: true, summary: true, description: true } },
      places: {
        select: { audience: true, countryCode: true, region: true, municipality: true, country },
      },
      countries: { select: { audience: true, country } },
      languages: {
        select: {
          audience: true,
          variant: true,
          municipality: true,
          language: { select: { code: true, synonyms: true } },
        },
      },
      services: {
        select: { audience: true, texts: { select: { description: true, reach: true } } },
      },
      terms: {
        where: { term: { retiredAt: null } },
        select: {
          audience: true,
          term: { select: { texts: { select: { name: true, synonyms: true } } } },
        },
      },
    },
  });
}

function documentFor(source: Source, reader: Audience, anyRisk: Risk | undefined): WeightedText {
  const risk = reader === 'organization' ? undefined : anyRisk;
  const text = (one: string) => blurText(one, risk);
  // `audiences` goes from everybody to the organization alone; each reads what stands before it too.
  const level = audiences.indexOf(reader);
  const seen = <T extends { audience: Audience }>(rows: T[]) =>
    rows.filter(({ audience }) => audiences.indexOf(audience) <= level);
  const countries = new Map(
    [...seen(source.places), ...seen(source.countries)].map(({ country }) => [
      country.code,
      country,
    ]),
  );
  return {
    A: [source.name, source.acronym ?? '', ...source.texts.map(({ name }) => name)],
    B: [
      ...seen(source.terms).flatMap(({ term }) =>
        term.texts.flatMap(({ name, synonyms }) => [name, ...synonyms]),
      ),
      ...[...countries.values()].flatMap(countryWords),
      ...blurPlaces(seen(source.places), risk).flatMap(({ region, municipality }) => [
        region,
        municipality,
      ]),
      ...seen(source.languages).flatMap((one) => languageWords(one, risk)),
    ],
    C: source.texts.map(({ summary }) => text(summary)),
    D: [...source.texts, ...seen(source.services).flatMap(({ texts }) => texts)].map((one) =>
      text([one.description, 'reach' in one ? one.reach : ''].join(' ')),
    ),
  };
}

function countryWords({ code, synonyms }: { code: string; synonyms: string[] }): string[] {
  return [...locales.map((locale) => countryName(locale, code)), ...synonyms];
}

function languageWords(
  { language, variant, municipality }: Source['languages'][number],
  risk: Risk | undefined,
): string[] {
  const names = locales.map((locale) => languageName(translator(locale), locale, language.code));
  return [...names, ...language.synonyms, variant, risk?.isWhole ? '' : municipality];
}
