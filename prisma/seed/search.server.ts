import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import type { Database, Transaction } from '~/platform/db/client.server';

// Increase it if `refreshOrganizationSearch` or `refreshThreadSearch` writes something new: the next start then rewrites everything.
const INDEX_VERSION = 7;

// How many organizations are written in one transaction.
const AT_ONCE = 1_000;

/** Rewrites the search documents of all resources, after words in them have changed. */
export async function refreshAllResources(tx: Transaction): Promise<void> {
  const resources = await tx.resource.findMany({ select: { id: true } });
  await refreshResourceSearch(tx, resources.map(idOf));
}

/**
 * Rewrites the index of the directory and of requests if it was written by the rules of another release, and rewrites its rows of bits if a
 * copy of the database came without them. It works in parts, each in its own transaction, since a large network takes
 * minutes. If it is interrupted, the next start does it again.
 */
export async function mendDirectoryIndex(
  database: Database,
  told: (what: string) => void = () => undefined,
): Promise<void> {
  const state = await database.searchState.findFirst({ select: { indexVersion: true } });
  if (state?.indexVersion !== INDEX_VERSION) await writeAnew(database, told);
  const parts = await database.$queryRaw<{ part: number }[]>`
    SELECT part FROM search_missing_parts() part`;
  for (const { part } of parts) {
    told(`writing part ${part + 1} of the search's index`);
    await inPart(database, (tx) => tx.$executeRaw`SELECT search_rebuild_part(${part}::int)`);
  }
}

/** Rewrites the directory's index and the documents of all resources, whatever state they are in. */
export async function rewriteDirectoryIndex(
  database: Database,
  told: (what: string) => void,
): Promise<void> {
  await writeAnew(database, told);
  const resources = await database.resource.findMany({ select: { id: true } });
  for (let start = 0; start < resources.length; start += AT_ONCE) {
    const ids = resources.slice(start, start + AT_ONCE).map(idOf);
    await inPart(database, (tx) => refreshResourceSearch(tx, ids));
  }
}

async function writeAnew(database: Database, told: (what: string) => void): Promise<void> {
  const organizations = await database.organization.findMany({
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (let start = 0; start < organizations.length; start += AT_ONCE) {
    const ids = organizations.slice(start, start + AT_ONCE).map(idOf);
    await inPart(database, (tx) => refreshOrganizationSearch(tx, ids));
    if (start > 0) told(`indexed ${start} of ${organizations.length} organizations`);
  }
  const threads = await database.thread.findMany({
    where: { kind: 'request' },
    select: { id: true },
  });
  for (const { id } of threads) await inPart(database, (tx) => refreshThreadSearch(tx, id));
  await database.searchState.updateMany({ data: { indexVersion: INDEX_VERSION } });
}

async function inPart(database: Database, work: (tx: Transaction) => Promise<unknown>) {
  await database.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '300s'`;
      await work(tx);
    },
    { maxWait: 30_000, timeout: 300_000 },
  );
}

const idOf = ({ id }: { id: string }) => id;
