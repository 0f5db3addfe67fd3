import { setTimeout as wait } from 'node:timers/promises';
import { openEmbedded } from './embedded.server';
import { isAlive } from './postmaster-file.server';

const CHECK_EVERY = 250; // ms
const BETWEEN = 1_000; // ms, and twice as long after each attempt
const LONGEST = 30_000; // ms

/** Callbacks about the embedded server's health. */
export interface Watcher {
  /** it died; queries fail until `onUp` */
  onDown(): void;
  onUp(): void;
  /** it could not be started; it is tried again, for example until the disk has space */
  onFailed(error: unknown): void;
}

/**
 * Watches the embedded server and starts it again when it dies, for as long as that takes.
 *
 * @param pid of the running server
 * @returns a function that stops watching, and waits for a restart in progress
 */
export function superviseEmbedded(
  dataDir: string,
  pid: number,
  watcher: Watcher,
): () => Promise<void> {
  let current = pid;
  let restarting: Promise<void> | undefined;
  const stopped = new AbortController();
  const timer = setInterval(() => {
    if (restarting || isAlive(current)) return;
    watcher.onDown();
    restarting = restart().finally(() => (restarting = undefined));
  }, CHECK_EVERY);

  async function restart(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        current = (await openEmbedded(dataDir)).pid;
        return watcher.onUp();
      } catch (error) {
        if (stopped.signal.aborted) return;
        watcher.onFailed(error);
        const pause = Math.min(LONGEST, BETWEEN * 2 ** (attempt - 1));
        await wait(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
        if (stopped.signal.aborted) return;
      }
    }
  }

  return async () => {
    clearInterval(timer);
    stopped.abort();
    await restarting;
  };
}
