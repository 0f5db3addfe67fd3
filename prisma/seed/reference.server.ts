import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '~/platform/db/client.server';
import { countries } from '../data/countries';
import { languages } from '../data/languages';
import { towns } from '../data/towns';
import { mendDirectoryIndex, refreshAllResources } from './search.server';
import { seedTransaction } from './transaction.server';
import { seedTerms } from './terms.server';
import { seedThesaurus } from './thesaurus.server';

/** How many rows a run of the seed wrote; all are zero if there was nothing to do. */
export interface ReferenceCounts {
  countries: number;
  languages: number;
  terms: number;
  thesaurus: number;
}

/**
 * Updates the reference data (countries, languages, taxonomies, thesaurus) to this release: adds what is missing and
 * corrects what nobody has edited. It also repairs the directory's index. It can run at every start, and twice at the
 * same time.
 */
export async function seedReference(
  database: Database,
  told?: (what: string) => void,
): Promise<ReferenceCounts> {
  const written = await seedTransaction(database, async (tx) => {
    const counts = {
      countries: await seedCountries(tx),
      languages: await seedLanguages(tx),
      terms: await seedTerms(tx),
      thesaurus: await seedThesaurus(tx),
    };
    // The search documents of resources contain these words; those of organizations do not.
    if (counts.countries + counts.languages + counts.terms > 0) await refreshAllResources(tx);
    return counts;
  });
  await mendDirectoryIndex(database, told);
  return written;
}

async function seedCountries(tx: Transaction): Promise<number> {
  // Without `raisedRiskAt`, which the seed does not set.
  const select = { code: true, position: true, corridor: true, synonyms: true, towns: true };
  const known = new Map((await tx.country.findMany({ select })).map((row) => [row.code, row]));
  let written = 0;
  for (const { code, position, corridor, ...seed } of countries) {
    const synonyms = Object.values(seed.synonyms).flat();
    const data = { position, corridor, synonyms, towns: towns.get(code) ?? [] };
    if (isDeepStrictEqual(known.get(code), { code, ...data })) continue;
    await tx.country.upsert({ where: { code }, create: { code, ...data }, update: data });
    written += 1;
  }
  return written;
}

async function seedLanguages(tx: Transaction): Promise<number> {
  const known = new Map((await tx.language.findMany()).map((row) => [row.code, row]));
  let written = 0;
  for (const { code, position, ...seed } of languages) {
    const data = { position, synonyms: Object.values(seed.synonyms).flat() };
    if (isDeepStrictEqual(known.get(code), { code, ...data })) continue;
    await tx.language.upsert({ where: { code }, create: { code, ...data }, update: data });
    written += 1;
  }
  return written;
}
