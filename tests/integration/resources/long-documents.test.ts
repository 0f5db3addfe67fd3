import { expect, it, onTestFinished } from 'vitest';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { getInside } from '~/features/library/files/inside.server';
import { indexWords, resumeIndexing } from '~/features/library/search/index-file.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { setClock } from '~/platform/clock.server';
import { aWaitingFile } from '../../factories/files';
import { aNetwork } from './people';
import { found, input, rowOf } from './shelf';

// Sharing 2,000 pages once ended with an error; what a job continues shows with fewer.
const PAGES = process.env['SECURITY'] === 'full' ? 2_000 : 400;

it('a long document is found by its title at once, and by its words when a job has indexed them', async () => {
  const { staff } = await aNetwork();
  const { id } = await aWaitingFile(staff);
  const page = 'La niñez migrante tiene derecho a la protección integral. '.repeat(45);
  const pages = Array.from({ length: PAGES }, (_none, index) => `${page} hoja${index}`);
  await db().resourceUpload.update({ where: { id }, data: { pages } });
  const began = Date.now();
  const title = { es: 'Compendio larguísimo', en: '' };
  const saved = await shareResource(staff, input({ upload: id, title }));
  const took = Date.now() - began;
  expect(saved.status).toBe('saved');
  console.log(`sharing ${PAGES} pages of 2,500 characters took ${took} ms`);
  expect(took).toBeLessThan(4_000);
  expect([await found(visitor, 'larguísimo'), await found(visitor, `hoja${PAGES - 1}`)]).toEqual([
    1, 0,
  ]);

  // The process ends in the middle of the work. The next one goes on from there.
  let left = PAGES / 20;
  const ending = {
    get aborted() {
      return (left -= 1) < 0;
    },
  } as AbortSignal;
  await expect(indexWords.work({ fileId: id }, ending)).rejects.toThrow('stops');
  const half = (await getInside(visitor, id))?.indexed ?? 0;
  expect([half > 0.3, half < 0.7]).toEqual([true, true]);
  expect(await found(visitor, `hoja${PAGES / 4}`)).toBe(1);
  const begun = await db().resourceBody.findFirstOrThrow({ where: { fileId: id, part: 0 } });
  setClock(() => new Date(began + 5 * 60_000));
  onTestFinished(() => setClock());
  await resumeIndexing.work({}, new AbortController().signal);
  expect((await getInside(visitor, id))?.indexed).toBeNull();
  expect(await found(visitor, `hoja${PAGES - 1}`)).toBe(1);
  expect(await db().resourceBody.findFirstOrThrow({ where: { fileId: id, part: 0 } })).toEqual(
    begun,
  );
  expect(
    (await rowOf(saved.status === 'saved' ? saved.slug : '')).files[0]?.indexedAt,
  ).not.toBeNull();
}, 60_000);
