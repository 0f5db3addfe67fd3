import { pino } from 'pino';

const TOGETHER = 16_384; // characters, as many as pino's destination takes at once
const SOON = 100; // ms
const WARN = 40; // pino's number of the level

// JSON does not escape these, but some log readers begin a new line at them.
const otherBreaks = /[\u0085\u2028\u2029]/g;
const escapes: Readonly<Record<string, string>> = {
  '\u0085': '\\u0085',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The destination of the log. Lines below the level "warn" are collected and written together shortly after,
 * because a write for each would take longer than many answers. Others are written at once, with all lines
 * before them.
 *
 * @param descriptor open for writing; stdout by default
 */
export function logLines(descriptor = 1): { write(line: string): void } {
  // We buffer here, not in pino's destination, which checks after each write whether everything has arrived,
  // and blocks everybody meanwhile.
  const boom = pino.destination({ dest: descriptor, sync: true });
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== '') boom.write(waiting);
    waiting = '';
  };
  process.on('exit', () => {
    flush();
    boom.flushSync();
  });
  const lines = {
    // Makes pino set `lastLevel` before it writes a line.
    [Symbol.for('pino.metadata')]: true,
    lastLevel: 0,
    write(line: string) {
      waiting += line.replace(otherBreaks, (sign) => escapes[sign] ?? '');
      if (lines.lastLevel >= WARN || waiting.length >= TOGETHER) flush();
      else timer ??= setTimeout(flush, SOON).unref();
    },
  };
  return lines;
}
