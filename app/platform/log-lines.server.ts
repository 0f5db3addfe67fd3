import { pino } from 'pino';

const TOGETHER = 16_384; // signs, as many as pino's destination takes at once
const SOON = 100; // ms
const WARN = 40; // pino's number of the level

// JSON leaves these as they are, and some readers of logs begin a new line there.
const otherBreaks = /[\u0085\u2028\u2029]/g;
const escapes: Readonly<Record<string, string>> = {
  '\u0085': '\\u0085',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Where lines of the log go: those of what went well are written together, soon after, since a write for
 * each would take longer than many an answer; the others at once, with all before them.
 *
 * @param descriptor open for writing; stdout unless given
 */
export function logLines(descriptor = 1): { write(line: string): void } {
  // Not its own way of waiting: that asks the disk each time whether all has arrived, and everybody waits with it.
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
    // Has pino tell the level of each line before it writes it.
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
