import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Turnstile } from '~/platform/crypto/turnstile.server';
import { env } from '~/platform/env.server';
import { makePrivateFolder } from '~/platform/private-folder.server';

// The cap of a form's fields; the shell caps its bytes.
const MOST_PARTS = 100;

// A form is parsed and its file looked at in memory; those who wait have theirs on disk.
const turnstile = new Turnstile({ atOnce: 2, waiting: 30 });

/**
 * Takes in a form that may carry a file. It is written to disk as it comes, however slowly, and only a few
 * at once are then parsed and worked on, so that many slow senders need no memory.
 *
 * @throws a 400 Response when the body is no form, 413 when it has too many fields, 503 when too many wait
 */
export async function withUploadForm<T>(
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
    return await turnstile.pass(async () => {
      const type = request.headers.get('Content-Type') ?? '';
      return work(await parse(await fs.promises.readFile(file), type));
    });
  } finally {
    await fs.promises.rm(file, { force: true });
  }
}

async function parse(body: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  const separator = separatorOf(type);
  if (countUpTo(body, separator, MOST_PARTS + 1) > MOST_PARTS + 1)
    throw new Response(null, { status: 413 });
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

// As browsers write it and nothing else: what the parser reads otherwise would go uncounted.
const multipart =
  /^multipart\/form-data; ?boundary=(?:([\w'+.-]{1,70})|"([\w'()+,./:=?-]{1,70})")$/i;

/** What stands between the parts of a form. @throws a 400 Response when that is not plain */
function separatorOf(type: string): string {
  if (!/^\s*multipart\//i.test(type)) return '&';
  const [, bare, quoted] = multipart.exec(type) ?? [];
  const boundary = bare ?? quoted;
  if (!boundary) throw new Response(null, { status: 400 });
  return `--${boundary}`;
}

/** How often a text is in bytes; counting ends one past `most`. */
function countUpTo(body: Buffer, text: string, most: number): number {
  let count = 0;
  for (let at = body.indexOf(text); at !== -1 && count <= most; at = body.indexOf(text, at + 1)) {
    count += 1;
  }
  return count;
}

const hour = 3_600_000;

/** Removes what a process that ended abruptly was receiving. @returns how many files that were */
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
