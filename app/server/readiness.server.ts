import { databaseWrites } from '~/platform/db/answers.server';
import { storageWrites } from '~/platform/storage/storage.server';

/** For how long a verdict holds, in milliseconds: who asks all the time must not have us write all the time. */
const holds = { database: 1_000, storage: 10_000 };

/** Answers with the verdict of a check that is under way, or was made at most so long ago. */
function held(check: () => Promise<boolean>, milliseconds: number): () => Promise<boolean> {
  let latest: { at: number; verdict: Promise<boolean> } | undefined;
  return () => {
    const at = performance.now();
    if (!latest || at - latest.at > milliseconds) latest = { at, verdict: check() };
    return latest.verdict;
  };
}

/** What tells whether the portal can read and write: rows of the database, and files. */
export function readiness(): () => Promise<boolean> {
  const database = held(databaseWrites, holds.database);
  const storage = held(storageWrites, holds.storage);
  return async () => (await database()) && (await storage());
}
