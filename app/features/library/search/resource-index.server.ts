import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { documentSql, type WeightedText } from '~/platform/db/text-search.server';

// How many resources are written in one statement; each takes a dozen of its 65,535 parameters.
const BATCH = 200;

/**
 * Updates the search documents of these resources. Call it in the transaction of every change to a resource, its
 * texts, languages, countries or terms. One document serves every reader, since a resource is visible as a whole
 * or not at all.
 */
export async function refreshResourceSearch(
  tx: Transaction,
  resourceIds: readonly string[],
): Promise<void> {
  if (resourceIds.length === 0) return;
  const called = await readNames(tx);
  for (let start = 0; start < resourceIds.length; start += BATCH) {
    const resources = await read(tx, resourceIds.slice(start, start + BATCH));
    if (resources.length === 0) continue;
    const rows = resources.map(
      (resource) =>
        Prisma.sql`(${resource.id}::uuid, ${documentSql(documentFor(resource, called))})`,
    );
    await tx.$executeRaw`
      INSERT INTO resource_search (resource_id, document)
      VALUES ${Prisma.join(rows)}
      ON CONFLICT (resource_id) DO UPDATE SET document = excluded.document`;
  }
}

type Source = Awaited<ReturnType<typeof read>>[number];

// The first synonyms of a term are names. The others are phrasings, whose words would find every resource that has
// the term, so they are not indexed.
const MOST_NAMES = 16;

/** The names of each term by its id. They are read only once, since resources share their terms. */
async function readNames(tx: Transaction): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.term.findMany({
    select: { id: true, texts: { select: { name: true, synonyms: true } } },
  });
  return new Map(
    rows.map(({ id, texts }) => [
      id,
      texts.flatMap(({ name, synonyms }) => [name, ...synonyms.slice(0, MOST_NAMES)]),
    ]),
  );
}

function read(tx: Transaction, ids: readonly string[]) {
  return tx.resource.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      texts: { select: { title: true, summary: true } },
      typeId: true,
      organization: {
        select: { name: true, acronym: true, texts: { select: { name: true } } },
      },
      countries: { select: { country: { select: { code: true, synonyms: true } } } },
      languages: { select: { language: { select: { code: true, synonyms: true } } } },
      terms: {
        where: { term: { retiredAt: null } },
        select: { termId: true },
      },
    },
  });
}

function documentFor(source: Source, called: ReadonlyMap<string, string[]>): WeightedText {
  const { organization } = source;
  return {
    A: source.texts.map(({ title }) => title),
    B: [
      ...[source.typeId, ...source.terms.map(({ termId }) => termId)].flatMap(
        (id) => called.get(id) ?? [],
      ),
      ...source.countries.flatMap(({ country: { code, synonyms } }) => [
        ...locales.map((locale) => countryName(locale, code)),
        ...synonyms,
      ]),
      ...source.languages.flatMap(({ language: { code, synonyms } }) => [
        ...locales.map((locale) => languageName(translator(locale), locale, code)),
        ...synonyms,
      ]),
    ],
    C: source.texts.map(({ summary }) => summary),
    D: [
      organization.name,
      organization.acronym ?? '',
      ...organization.texts.map(({ name }) => name),
    ],
  };
}
