import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { bodySql } from '~/platform/db/text-search.server';

/** How many pages are indexed as one part: few enough to be about one topic, enough to keep the index small. */
export const PAGES_OF_PART = 10;

// How many parts are written in one statement: about a hundred pages.
const BATCH = 10;

/**
 * Indexes the pages of a resource's files for the library's search, each file in its language. Call it in the
 * transaction that writes the pages; other changes of a resource do not affect this index. Long files are indexed by a job
 * instead (`index-file.server.ts`).
 */
export async function indexBodies(tx: Transaction, resourceId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM resource_body WHERE resource_id = ${resourceId}::uuid`;
  const files = await tx.resourceFile.findMany({
    where: { resourceId },
    select: {
      id: true,
      language: true,
      pages: { orderBy: { number: 'asc' }, select: { number: true, text: true } },
    },
  });
  for (const { id, language, pages } of files) {
    const parts = new Map<number, string[]>();
    for (const { number, text } of pages) {
      const part = Math.floor((number - 1) / PAGES_OF_PART);
      parts.set(part, [...(parts.get(part) ?? []), text]);
    }
    await indexParts(tx, { id, resourceId, language }, parts);
  }
}

/** Writes parts of a file's index. Those that are there already stay. @param parts the texts of each */
export async function indexParts(
  tx: Transaction,
  { id, resourceId, language }: { id: string; resourceId: string; language: string | null },
  parts: ReadonlyMap<number, readonly string[]>,
): Promise<void> {
  const rows = [...parts].map(
    ([part, texts]) =>
      Prisma.sql`(${id}::uuid, ${part}::int, ${resourceId}::uuid, ${bodySql(texts.join('\n'), language)})`,
  );
  for (let start = 0; start < rows.length; start += BATCH)
    await tx.$executeRaw`
      INSERT INTO resource_body (file_id, part, resource_id, document)
      VALUES ${Prisma.join(rows.slice(start, start + BATCH))}
      ON CONFLICT DO NOTHING`;
}
