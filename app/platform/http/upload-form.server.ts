import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FairQueue } from '~/platform/fair-queue.server';
import { env } from '~/platform/env.server';
import { makePrivateFolder } from '~/platform/private-folder.server';
import { uploadLimits } from '~/upload-limits.mjs';
import { parseForm, pieceBytes } from './form-reader.server';
import { noteTyped } from './typed-post.server';

// The HTTP shell limits the bytes of the whole body.
const bounds = { fields: uploadLimits.fieldsOfForm, files: uploadLimits.filesOfForm };

// Forms are parsed and their files inspected in memory; those that wait are on disk.
// One person takes one place, so that nobody's files hold up everybody else's.
const queue = new FairQueue({
  atOnce: 2,
  waiting: 30,
  ofOne: { atOnce: 1, waiting: 6 },
});

/**
 * Reads a form that may have files. It is written to disk as it arrives, however slowly, and only a few at once
 * are then parsed and processed, so that many slow senders take no memory.
 *
 * @param personId whose form it is: a person's forms are processed one after another
 * @throws a 400 Response when the body is not one of our forms, 413 when it is too large besides its files, 503
 * when too many wait
 */
export async function withUploadForm<T>(
  personId: string,
  request: Request,
  work: (form: FormData) => Promise<T>,
): Promise<T> {
  const folder = path.join(env().dataDir, 'receiving');
  makePrivateFolder(folder);
  const file = path.join(folder, crypto.randomUUID());
  try {
    if (!request.body) throw new Response(null, { status: 400 });
    const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, fs.createWriteStream(file, { mode: 0o600 }));
    return await queue.pass(async () => {
      const type = request.headers.get('Content-Type');
      const received = fs.createReadStream(file, { highWaterMark: pieceBytes });
      const form = await parseForm(received, type, bounds);
      noteTyped(form);
      return work(form);
    }, personId);
  } finally {
    await fs.promises.rm(file, { force: true });
  }
}

const hour = 3_600_000;

/** Deletes the unfinished uploads of processes that ended abruptly. @returns how many files */
export async function sweepReceived(now: Date): Promise<number> {
  const folder = path.join(env().dataDir, 'receiving');
  const names = await fs.promises.readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const stat = await fs.promises.stat(file).catch(() => undefined);
    if (!stat || now.getTime() - stat.mtimeMs < hour) continue;
    await fs.promises.rm(file, { force: true });
    swept += 1;
  }
  return swept;
}
