import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '~/platform/db/client.server';
import { countries } from '../data/countries';
import { languages } from '../data/languages';
import { towns } from '../data/towns';
import { mendDirectoryIndex, refreshAllResources } from './search.server';
import { seedTransaction } from './transaction.server';
import { seedTerms } from './terms.server';
import { seedThesaurus } from './thesaurus.server';

/** How many rows a run of the seed wrote; all zero when there was nothing to do. */
export interface ReferenceCounts {
  countries: number;
  languages: number;
  terms: number;
  thesaurus: number;
}

/**
 * Brings the reference data (countries, languages, taxonomies, thesaurus) up to what this release knows: adds
 * what is missing and corrects what nobody has edited, and mends the directory's index. Safe to run at every start and twice at once.
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
    // Resources hold these words in their documents; organisations are found by them without.
    if (counts.countries + counts.languages + counts.terms > 0) await refreshAllResources(tx);
    return counts;
  });
  await mendDirectoryIndex(database, told);
  return written;
}

async function seedCountries(tx: Transaction): Promise<number> {
  // What the seed knows of a country; whether one is at raised risk is not its to say.
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
