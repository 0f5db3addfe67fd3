import crypto from 'node:crypto';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { sweepFiles } from '~/features/library/files/sweep-files.server';
import { receiveUpload } from '~/features/library/files/uploads.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { setClock } from '~/platform/clock.server';
import { hour, minute } from '~/platform/durations';
import { fileExists, keyOf, writeFile } from '~/platform/storage/storage.server';
import { db } from '~/platform/db/client.server';
import { aPdf } from './files';
import { aNetwork } from './people';

const later = (milliseconds: number) => {
  const at = new Date(Date.now() + milliseconds);
  setClock(() => at);
};

let network: Awaited<ReturnType<typeof aNetwork>>;
beforeAll(async () => {
  network = await aNetwork();
});
afterEach(() => setClock());

async function upload() {
  const result = await receiveUpload(network.staff, { name: 'a.pdf', bytes: await aPdf() });
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}

it('a file whose row was never written, because the process ended, is removed after an hour', async () => {
  const key = keyOf('kept', crypto.randomUUID());
  await writeFile(key, await aPdf());
  later(59 * minute);
  expect(await sweepFiles()).toBe(0);
  expect(await fileExists(key)).toBe(true);
  later(61 * minute);
  expect(await sweepFiles()).toBe(1);
  expect(await fileExists(key)).toBe(false);
});

it('a file that waits for its form is removed after a day', async () => {
  const { file } = await upload();
  const { storageKey } = await db().resourceUpload.findUniqueOrThrow({ where: { id: file.id } });
  later(23 * hour);
  await sweepFiles();
  expect(await fileExists(storageKey)).toBe(true);
  later(25 * hour);
  await sweepFiles();
  expect(await fileExists(storageKey)).toBe(false);
  expect(await db().resourceUpload.count({ where: { id: file.id } })).toBe(0);
});

it('a file with a row stays', async () => {
  const { file, reference } = await upload();
  const result = await shareResource(network.staff, {
    title: { es: 'Guía', en: '' },
    summary: {},
    language: ['spa'],
    type: 'report',
    visibility: 'public',
    upload: reference,
    url: '',
    country: [],
    expertise: [],
    stage: [],
    population: [],
    authors: '',
  });
  expect(result.status).toBe('saved');
  later(400 * 24 * hour);
  await sweepFiles();
  const row = await db().resourceFile.findUniqueOrThrow({ where: { id: file.id } });
  expect(await fileExists(row.storageKey)).toBe(true);
});
