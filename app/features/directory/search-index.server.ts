import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { audiences, type Audience } from '~/platform/auth/audience';
import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { documentSql, type WeightedText } from '~/platform/db/text-search.server';

// Organizations written in one statement; a document takes a dozen of its 65,535 parameters.
const BATCH = 100;

/**
 * Writes what the directory's search reads of these organizations: one document for each kind of
 * reader, holding only what that reader may see. Call it in the transaction of every change to an
 * organization, its texts, places, countries, terms or languages.
 */
export async function refreshOrganizationSearch(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < organizationIds.length; start += BATCH) {
    const organizations = await read(tx, organizationIds.slice(start, start + BATCH));
    const rows = organizations.flatMap((organization) =>
      audiences.map(
        (audience) =>
          Prisma.sql`(${organization.id}::uuid, ${audience}::audience,
            ${documentSql(documentFor(organization, audience))})`,
      ),
    );
    if (rows.length === 0) continue;
    await tx.$executeRaw`
      INSERT INTO organization_search (organization_id, audience, document)
      VALUES ${Prisma.join(rows)}
      ON CONFLICT (organization_id, audience) DO UPDATE SET document = excluded.document`;
  }
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
      places: { select: { audience: true, region: true, municipality: true, country } },
      countries: { select: { audience: true, country } },
      languages: {
        select: {
          audience: true,
          variant: true,
          municipality: true,
          language: { select: { code: true, synonyms: true } },
        },
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

function documentFor(source: Source, reader: Audience): WeightedText {
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
      ...seen(source.places).flatMap(({ region, municipality }) => [region, municipality]),
      ...seen(source.languages).flatMap(languageWords),
    ],
    C: source.texts.map(({ summary }) => summary),
    D: source.texts.map(({ description }) => description),
  };
}

function countryWords({ code, synonyms }: { code: string; synonyms: string[] }): string[] {
  return [...locales.map((locale) => countryName(locale, code)), ...synonyms];
}

function languageWords({ language, variant, municipality }: Source['languages'][number]): string[] {
  const names = locales.map((locale) => languageName(translator(locale), locale, language.code));
  return [...names, ...language.synonyms, variant, municipality];
}
