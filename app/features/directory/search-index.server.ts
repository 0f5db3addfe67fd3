import { visitor } from '~/platform/auth/actor';
import { audiences, type Audience } from '~/platform/auth/audience';
import type { Transaction } from '~/platform/db/client.server';
import { indexedTexts, type WeightedText } from '~/platform/db/text-search.server';
import { blurPlaces, blurText, type Risk } from './blur';
import { readRisks } from './raised-risk.server';

// Organizations written in one statement.
const BATCH = 200;

/**
 * Brings what the directory's search knows of these organizations in step with them: each word and fact
 * under the widest audience that may know it; of one at raised risk others do not find its places. Call it
 * in the transaction of every change to an organization, its texts, places, countries, terms, languages
 * or risk. Archiving and shelter need no call: the database follows them itself.
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
    const texts = organizations.flatMap((organization) => textsOf(organization, risks));
    await tx.$executeRaw`
      SELECT search_index(${ids}::uuid[],
        ${texts.map(({ id }) => id)}::uuid[], ${texts.map(({ audience }) => audience)}::audience[],
        ${texts.map((text) => text.class)}::text[], ${texts.map(({ spanish }) => spanish)}::text[],
        ${texts.map(({ plain }) => plain)}::text[])`;
  }
}

/** The texts of an organization by audience; one that says no more than the audience before is left out. */
function textsOf(organization: Source, risks: ReadonlyMap<string, Risk>) {
  const seen = new Set<string>();
  return audiences.flatMap((audience) =>
    indexedTexts(documentFor(organization, audience, risks.get(organization.id)))
      .filter((text) => {
        const key = `${text.class} ${text.spanish}`;
        return !seen.has(key) && seen.add(key);
      })
      .map((text) => ({ id: organization.id, audience, ...text })),
  );
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
  return tx.organization.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      acronym: true,
      texts: { select: { name: true, summary: true, description: true } },
      places: { select: { audience: true, countryCode: true, region: true, municipality: true } },
      languages: { select: { audience: true, variant: true, municipality: true } },
      services: {
        select: { audience: true, texts: { select: { description: true, reach: true } } },
      },
    },
  });
}

/** Countries, languages and terms are not in it: they are found as facts, by any of their words. */
function documentFor(source: Source, reader: Audience, anyRisk: Risk | undefined): WeightedText {
  const risk = reader === 'organization' ? undefined : anyRisk;
  const text = (one: string) => blurText(one, risk);
  // `audiences` goes from everybody to the organization alone; each reads what stands before it too.
  const level = audiences.indexOf(reader);
  const seen = <T extends { audience: Audience }>(rows: T[]) =>
    rows.filter(({ audience }) => audiences.indexOf(audience) <= level);
  return {
    A: [source.name, source.acronym ?? '', ...source.texts.map(({ name }) => name)],
    B: [
      ...blurPlaces(seen(source.places), risk).flatMap(({ region, municipality }) => [
        region,
        municipality,
      ]),
      ...seen(source.languages).flatMap(({ variant, municipality }) => [
        variant,
        risk?.isWhole ? '' : municipality,
      ]),
    ],
    C: source.texts.map(({ summary }) => text(summary)),
    D: [...source.texts, ...seen(source.services).flatMap(({ texts }) => texts)].map((one) =>
      text([one.description, 'reach' in one ? one.reach : ''].join(' ')),
    ),
  };
}
