import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepFiles } from '~/features/library/files/sweep-files.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { fileExists, listFiles } from '~/platform/storage/storage.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { isFull } from '../../security/size';
import { aTellingPdf } from './telling-files';

// Each step of an upload changes a file or sends a statement to the database. The process is killed right
// before each step, and in the middle of each step that can be interrupted. A short run kills only in the
// middle, once for each kind of step; SECURITY=full kills at all of them.

const program = path.resolve('node_modules/.cache', `uploads-${process.pid}`);

let organizationId: string;
let cookie: string;
let pdf: string;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': path.resolve('app') } },
    build: {
      ssr: path.join(import.meta.dirname, 'support', 'upload-worker.ts'),
      outDir: program,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  const organization = await anOrganization();
  organizationId = organization.id;
  cookie = `session=${await aSession(await aPerson({ memberOf: organization }))}`;
  // A file that is cleaned, so that two files are stored until its form is done.
  pdf = (await aTellingPdf()).toString('base64');
});
const workers = new Set<ChildProcess>();
afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
  setClock();
  fs.rmSync(program, { recursive: true, force: true });
});

interface Answer {
  status: number;
  steps: string[];
}

/** A process that is started before it is needed. */
function aWorker() {
  const { databaseUrl = '', dataDir } = env();
  const child = spawn(process.execPath, [path.join(program, 'worker.mjs')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, NODE_NO_WARNINGS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  workers.add(child);
  const lines = readline.createInterface(child.stdout);
  const ready = once(lines, 'line');
  return async (order: object): Promise<Answer | null> => {
    await ready;
    const ended = once(child, 'exit').then(() => null);
    const answered = once(lines, 'line').then(([line]) => String(line));
    child.stdin.write(`${JSON.stringify({ cookie, pdf, ...order })}\n`);
    const line = await Promise.race([answered, ended]);
    if (line) child.kill('SIGKILL');
    await ended;
    workers.delete(child);
    return line ? (JSON.parse(line.slice('done '.length)) as Answer) : null;
  };
}

const fields = (title: string) => ({
  'title.es': title,
  language: 'spa',
  type: 'report',
  visibility: 'public',
});
const sharing = (title: string) => ({
  path: '/es/workspace/resources/new',
  fields: fields(title),
});

const mayBeHalf = (name: string) => !name.startsWith('sql ') || name === 'sql COMMIT';

/** The steps at which to kill: all of them, or the last of each kind that can be interrupted. */
function plans(steps: readonly string[]) {
  if (!isFull)
    return [...new Set(steps.filter(mayBeHalf))].map((name) => ({
      at: steps.lastIndexOf(name) + 1,
      when: 'during',
    }));
  return steps.flatMap((name, index) => {
    const at = index + 1;
    const before = { at, when: 'before' };
    return mayBeHalf(name) ? [before, { at, when: 'during' }] : [before];
  });
}

/** What is missing in the stored resources, each of which must be complete. */
async function halves(): Promise<string[]> {
  const rows = await db().resource.findMany({
    where: { organizationId },
    select: {
      slug: true,
      id: true,
      texts: { select: { title: true } },
      languages: { select: { languageCode: true } },
      search: { select: { resourceId: true } },
      files: { select: { storageKey: true, pages: { select: { number: true } }, bodies: true } },
    },
  });
  const wrong: string[] = [];
  for (const { id, slug, texts, languages, search, files } of rows) {
    const [file] = files;
    const audited = await db().auditEntry.count({ where: { objectId: id } });
    const isWhole =
      texts.length === 1 && languages.length === 1 && search && files.length === 1 && audited > 0;
    if (!isWhole || file?.pages.length !== 1 || file.bodies.length !== 1) wrong.push(slug);
    if (file && !(await fileExists(file.storageKey))) wrong.push(`${slug} without its file`);
  }
  const uploads = await db().resourceUpload.findMany();
  for (const { storageKey, originalStorageKey } of uploads)
    for (const key of [storageKey, originalStorageKey])
      if (key && !(await fileExists(key))) wrong.push(`upload without ${key}`);
  return wrong;
}

/** Kills at each of the steps, and returns what is wrong after each. */
async function killAtEach(
  steps: readonly string[],
  order: (n: number) => Promise<object>,
  all = plans(steps),
) {
  const wrong: string[] = [];
  let next = aWorker();
  for (const [n, plan] of all.entries()) {
    const worker = next;
    if (n + 1 < all.length) next = aWorker();
    const answer = await worker({ ...plan, ...(await order(n)) });
    // A run may have one step less if a connection was still open.
    if (answer && answer.steps.length >= plan.at)
      wrong.push(`not killed ${plan.when} ${plan.at}: ${steps[plan.at - 1]}`);
    for (const half of await halves())
      wrong.push(`${half} after ${plan.when} ${plan.at}: ${steps[plan.at - 1]}`);
  }
  return { kills: all.length, wrong };
}

interface Swept {
  removed: number;
  files: string[];
  rows: string[];
}

/** What the sweep leaves after the unfinished uploads have expired. @returns keys of files, and of rows */
async function swept(): Promise<Swept> {
  setClock(() => new Date(Date.now() + 48 * hour));
  const removed = await sweepFiles();
  setClock();
  const files = (await listFiles('kept')).map(({ key }) => key).sort();
  const rows = await db().resourceFile.findMany({ select: { storageKey: true } });
  const receiving = fs.readdirSync(path.join(env().dataDir, 'receiving'));
  expect([await db().resourceUpload.count(), receiving]).toEqual([0, []]);
  return { removed, files, rows: rows.map(({ storageKey }) => storageKey).sort() };
}

function report(what: string, steps: readonly string[], kills: number, after: Swept): void {
  console.log(
    `${what}: ${steps.length} steps, killed ${kills} times, 0 resources half there; ` +
      `${after.files.length} files for ${after.rows.length} rows after the sweep of ${after.removed}`,
  );
}

it('killed at every step of sharing a file: nothing half there, no row without a file, no file without a row', async () => {
  const whole = await aWorker()({ at: 0, when: 'before', ...sharing('Entero') });
  expect(whole).toMatchObject({ status: 303 });
  const steps = whole?.steps ?? [];
  const order = (n: number) => Promise.resolve(sharing(`Informe ${n}`));
  const { kills, wrong } = await killAtEach(steps, order);
  expect(wrong).toEqual([]);
  const after = await swept();
  expect(after.files).toEqual(after.rows);
  report('sharing', steps, kills, after);
}, 900_000);

it('and at every step of putting another file in its place', async () => {
  const { slug } = await db().resource.findFirstOrThrow({
    where: { organizationId, texts: { some: { title: 'Entero' } } },
    select: { slug: true },
  });
  const replacing = async () => {
    const { version } = await db().resource.findUniqueOrThrow({ where: { slug } });
    const all = { ...fields('Entero'), version: String(version), changes: 'Plazos' };
    return { path: `/es/workspace/resources/${slug}/edit`, slug, fields: all };
  };
  const whole = await aWorker()({ at: 0, when: 'before', ...(await replacing()) });
  expect(whole).toMatchObject({ status: 303 });
  const steps = whole?.steps ?? [];
  // New here are the end of the transaction and the deleted file.
  const isNew = ({ at }: { at: number }) => isFull || /COMMIT|unlink/.test(steps[at - 1] ?? '');
  const { kills, wrong } = await killAtEach(steps, replacing, plans(steps).filter(isNew));
  expect(wrong).toEqual([]);
  const after = await swept();
  expect(after.files).toEqual(after.rows);
  report('replacing', steps, kills, after);
}, 900_000);
