import { env } from '~/platform/env.server';
import { isDiskFull } from '~/platform/disk-space.server';
import { databaseWrites } from '~/platform/db/answers.server';
import { storageWrites } from '~/platform/storage/storage.server';

/** How long a result is reused, in milliseconds, so that frequent requests do not cause frequent writes. */
const holds = { database: 1_000, storage: 10_000 };

/** Caches a check: reuses its result, or the check in progress, for so many milliseconds. */
function held(check: () => Promise<boolean>, milliseconds: number): () => Promise<boolean> {
  let latest: { at: number; verdict: Promise<boolean> } | undefined;
  return () => {
    const at = performance.now();
    if (!latest || at - latest.at > milliseconds) latest = { at, verdict: check() };
    return latest.verdict;
  };
}

/** Makes the check that the portal can write to the database and to the storage, and has space for both. */
export function readiness(): () => Promise<boolean> {
  const database = held(databaseWrites, holds.database);
  const storage = held(storageWrites, holds.storage);
  return async () => !isDiskFull(env().dataDir) && (await database()) && (await storage());
}
