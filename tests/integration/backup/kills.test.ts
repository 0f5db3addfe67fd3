import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTarget } from '~/platform/backup/open-target.server';
import { openStored, readContents } from '~/platform/backup/stored.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { verifyBackup } from '~/server/backup/verify-backup.server';
import { atWorkplace } from '~/server/backup/workplace.server';
import { aWaitingFile } from '../../factories/files';
import { aPerson } from '../../factories/people';
import { size } from '../../security/size';
import { runPortal } from '../ground/support/run';
import { folderOfFile, ownDatabase } from './backup-world';

const KILLS = size(1, 50);
/** How long the writer waits after each write, in ms: others need the processor, too. */
const PAUSE = size(40, 5);
const folder = folderOfFile();
const place = path.join(folder, 'backups');
ownDatabase(path.join(folder, 'data'));

test(`kill -9 of a backup, ${KILLS} times under writes: no half one passes, and a whole one has what was acknowledged`, async () => {
  let acknowledged = 0;
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      const person = await aPerson();
      if (acknowledged % 10 === 0) await aWaitingFile(person);
      acknowledged += 1;
      await wait(PAUSE);
    }
  })();
  const settings = { DATA_DIR: env().dataDir, BACKUP_TO: place };
  const backup = () => runPortal('tejido', { args: ['backup'], env: settings });

  const begun = performance.now();
  const before = acknowledged;
  const whole = backup();
  expect(await whole.ended, whole.output()).toEqual({ code: 0, signal: null });
  const takes = performance.now() - begun;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const other = backup();
    // From the first moment of it to the last.
    await wait((takes * (kill + 0.5)) / KILLS);
    other.child.kill('SIGKILL');
    await other.ended;
  }
  isOver = true;
  await writing;

  const target = await openTarget(place);
  const ids = await target.ids();
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const stored = await openStored(target, id);
    const { faults } = await atWorkplace(env().dataDir, (workplace) =>
      verifyBackup(env(), stored, workplace),
    );
    expect([id, faults]).toEqual([id, []]);
    const { counts } = await readContents(stored);
    expect(counts['person']).toBeGreaterThanOrEqual(before);
  }
  expect(await db().person.count()).toBe(acknowledged);
  console.log(
    `backups: ${KILLS} killed within ${Math.round(takes)} ms each, ${ids.length} whole, ${acknowledged} writes meanwhile`,
  );
}, 3_600_000);
