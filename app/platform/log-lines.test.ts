import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logLines } from './log-lines.server';
import { createLog } from './log.server';

test('lines are written soon, at once with a warning, and in their order', async () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-log-')), 'log');
  const descriptor = fs.openSync(file, 'a');
  onTestFinished(() => {
    fs.closeSync(descriptor);
    fs.rmSync(path.dirname(file), { recursive: true });
  });
  const log = createLog(logLines(descriptor));
  const messages = () =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { msg: string }).msg);
  log.info('one');
  log.info('two');
  expect(messages()).toEqual([]);
  await expect.poll(messages).toEqual(['one', 'two']);
  log.info('three');
  log.warn('four');
  expect(messages()).toEqual(['one', 'two', 'three', 'four']);
});
