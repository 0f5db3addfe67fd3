import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFile } from '~/features/library/files/open-file.server';
import { sweepFiles } from '~/features/library/files/sweep-files.server';
import { withdrawResource } from '~/features/library/resources/update-resource.server';
import { setClock } from '~/platform/clock.server';
import { hour } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { checkStorage, listFiles, writeFile } from '~/platform/storage/storage.server';
import { aNetwork } from '../resources/people';
import { readiness } from '~/server/readiness.server';
import { rowOf, shared, stored } from '../resources/shelf';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 's3-'));
let server: S3rver;
/** The ranges that were requested from objects, and how many bytes were sent. */
const parts: { range: string; sent: number }[] = [];

beforeAll(async () => {
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'tejido', configs: [] }],
  });
  server.middleware.unshift(async (context, next) => {
    await next();
    const { range } = context.request.headers;
    if (range) parts.push({ range, sent: context.response.length });
  });
  const { port } = await server.run();
  env().storageUrl = `s3://S3RVER:S3RVER@127.0.0.1:${port}/tejido/archivos?tls=off`;
});

afterAll(async () => {
  env().storageUrl = undefined;
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

it('says why a bucket takes nothing, and is not ready while it does not', async () => {
  const { storageUrl } = env();
  const wrong = storageUrl?.replace('/tejido/', '/nowhere/');
  env().storageUrl = wrong;
  await expect(checkStorage(env())).rejects.toThrow('there is no such bucket');
  env().storageUrl = storageUrl?.replace(/:\d+\//, ':1/');
  await expect(checkStorage(env())).rejects.toThrow('nothing answers there');
  expect(await readiness()()).toBe(false);
  env().storageUrl = storageUrl;
  expect(await readiness()()).toBe(true);
});

it('files are kept in a bucket, read whole and in part, swept and withdrawn', async () => {
  await checkStorage(env());
  const { staff, partner } = await aNetwork();
  const before = stored('kept');
  const slug = await shared(staff, { visibility: 'network' });
  expect(stored('kept')).toEqual(before);
  const [row] = (await rowOf(slug)).files;
  expect((await listFiles('kept')).map(({ key }) => key)).toContain(row?.storageKey);
  const open = await openFile(partner, row?.id ?? '');
  const whole = Buffer.from(await new Response(await open?.read()).arrayBuffer());
  expect([whole.length, whole.subarray(0, 5).toString()]).toEqual([row?.bytes, '%PDF-']);
  const part = await new Response(await open?.read({ start: 1, end: 3 })).text();
  expect(part).toBe('PDF');
  // No more is requested from the bucket than is sent.
  expect(parts).toEqual([{ range: 'bytes=1-3', sent: 3 }]);

  await writeFile('kept/left-behind', Buffer.from('x'));
  const later = new Date(Date.now() + 2 * hour);
  setClock(() => later);
  expect(await sweepFiles()).toBe(1);
  setClock();
  expect((await listFiles('kept')).map(({ key }) => key)).toEqual([row?.storageKey]);

  expect(await withdrawResource(staff, slug)).toBe(true);
  expect(await listFiles('kept')).toEqual([]);
});

it('a bucket that cannot be written is said at boot, without its secret', async () => {
  const { storageUrl } = env();
  const wrong = (storageUrl ?? '').replace('/tejido/', '/no-such/');
  env().storageUrl = wrong;
  await expect(checkStorage(env())).rejects.toThrow(/no file could be written there/);
  await expect(checkStorage(env())).rejects.not.toThrow(/S3RVER/);
  env().storageUrl = storageUrl;
});
