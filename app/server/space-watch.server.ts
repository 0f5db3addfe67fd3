import { freeSpace, leastSpace, littleSpace } from '~/platform/disk-space.server';
import { minute } from '~/platform/durations';
import { log } from '~/platform/log.server';

/**
 * Warns in the log, once each time, when the disk of the data folder has little space, too little, and enough again.
 *
 * @returns stops it
 */
export function watchSpace(dataDir: string): () => Promise<void> {
  let before = 'enough';
  const look = () => {
    const free = freeSpace(dataDir);
    const state = free < leastSpace ? 'full' : free < littleSpace ? 'little' : 'enough';
    if (state === before) return;
    before = state;
    const megabytes = Math.round(free / 1_000_000);
    if (state === 'full') log().error({ megabytes }, 'the disk is full: nothing can be saved');
    else if (state === 'little') log().warn({ megabytes }, 'the disk has little space left');
    else log().info({ megabytes }, 'the disk has enough space again');
  };
  look();
  const timer = setInterval(look, minute / 4);
  timer.unref();
  return () => {
    clearInterval(timer);
    return Promise.resolve();
  };
}
