import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { Job } from '~/platform/jobs/job';
import { indexBodies, indexParts, PAGES_OF_PART } from './body-index.server';

// Files of up to so many pages and letters are indexed when they are shared, since that takes no second.
const AT_ONCE = { pages: 100, letters: 400_000 };

/**
 * Indexes the words of a new file: those of a small one in this transaction, those of a long one by a job, so that sharing
 * takes no longer and the resource is found by its title meanwhile.
 */
export async function indexFile(
  tx: Transaction,
  file: { fileId: string; resourceId: string; pages: readonly string[] },
): Promise<void> {
  const { fileId, resourceId, pages } = file;
  const letters = pages.reduce((sum, page) => sum + page.length, 0);
  if (pages.length <= AT_ONCE.pages && letters <= AT_ONCE.letters) {
    await indexBodies(tx, resourceId);
    await tx.resourceFile.update({
      where: { id: fileId },
      data: { indexedAt: now() },
      select: { id: true },
    });
    return;
  }
  await enqueue(tx, indexWords, { fileId }, { key: fileId });
}

/**
 * Indexes the words of a long file, part after part, each in its own transaction. A process that is killed meanwhile loses
 * one part of the work: the next one continues where the index ends.
 */
export const indexWords: Job<{ fileId: string }> = {
  name: 'index-words',
  within: 5 * minute,
  async work({ fileId }, signal) {
    const file = await db().resourceFile.findFirst({
      where: { id: fileId, indexedAt: null },
      select: { id: true, resourceId: true, language: true },
    });
    if (!file) return;
    let from = await nextPart(fileId);
    for (;;) {
      if (signal.aborted) throw new Error('the process stops');
      const pages = await db().resourceFilePage.findMany({
        where: { fileId, number: { gt: from * PAGES_OF_PART } },
        orderBy: { number: 'asc' },
        take: PAGES_OF_PART,
        select: { number: true, text: true },
      });
      const [first] = pages;
      if (!first) break;
      // Pages without text have no row, so the next ones may belong to a later part.
      const part = partOf(first.number);
      const own = pages.filter(({ number }) => partOf(number) === part);
      await indexParts(db(), file, new Map([[part, own.map(({ text }) => text)]]));
      from = part + 1;
    }
    await db().resourceFile.updateMany({ where: { id: fileId }, data: { indexedAt: now() } });
  },
};

/** Continues with files of which the indexing stopped, for instance because the process was killed. */
export const resumeIndexing: Job = {
  name: 'resume-indexing',
  every: minute,
  async work(_data, signal) {
    const files = await db().resourceFile.findMany({
      where: { indexedAt: null, createdAt: { lt: new Date(now().getTime() - minute) } },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    for (const { id } of files) await indexWords.work({ fileId: id }, signal);
  },
};

const partOf = (page: number) => Math.floor((page - 1) / PAGES_OF_PART);

async function nextPart(fileId: string): Promise<number> {
  const { _max } = await db().resourceBody.aggregate({ where: { fileId }, _max: { part: true } });
  return _max.part === null ? 0 : _max.part + 1;
}

/** How far the words of a file are indexed, from 0 to 1; null when they all are. */
export async function indexingProgress(fileId: string): Promise<number | null> {
  const file = await db().resourceFile.findFirst({
    where: { id: fileId, indexedAt: null },
    select: { id: true },
  });
  if (!file) return null;
  const { _max } = await db().resourceFilePage.aggregate({
    where: { fileId },
    _max: { number: true },
  });
  const parts = partOf(_max.number ?? 1) + 1;
  return Math.min(1, (await nextPart(fileId)) / parts);
}
