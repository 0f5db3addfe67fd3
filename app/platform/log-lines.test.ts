import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logLines } from './log-lines.server';
import { createLog } from './log.server';

function aLog() {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-log-')), 'log');
  const descriptor = fs.openSync(file, 'a');
  onTestFinished(() => {
    fs.closeSync(descriptor);
    fs.rmSync(path.dirname(file), { recursive: true });
  });
  return { log: createLog(logLines(descriptor)), text: () => fs.readFileSync(file, 'utf8') };
}

test('whatever is written is one line, however a reader breaks lines', () => {
  const { log, text } = aLog();
  const forged = Array.from('\n\r\v\f\u001c\u0085\u2028\u2029', (end) => `a${end}{"msg":"b"}`);
  log.warn(forged.join(''));
  // eslint-disable-next-line no-control-regex
  const lines = text().split(/[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/);
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: forged.join('') });
});

test('lines are written soon, at once with a warning, and in their order', async () => {
  const { log, text } = aLog();
  const messages = () =>
    text()
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
