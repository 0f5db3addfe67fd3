import { now } from '~/platform/clock.server';
import { hour } from '~/platform/durations';
import { saltKeysWith } from '~/platform/http/client-key.server';
import { databaseStore } from '~/platform/http/limit-store.server';
import { countIn } from '~/platform/http/rate-limit.server';
import { log } from '~/platform/log.server';

/**
 * Makes this process count rate limits together with the other processes on a database, and deletes expired
 * counts there, now and every hour.
 *
 * @param url connection string
 * @returns stops it; the process then counts for itself again
 */
export function shareLimits(url: string): () => Promise<void> {
  const store = databaseStore(url);
  countIn(store);
  saltKeysWith((day) => store.saltOf(day));
  let underWay: Promise<unknown> = Promise.resolve();
  const sweep = () => {
    underWay = store
      .sweep(now())
      .catch((error: unknown) => log().error({ err: error }, 'limits could not be swept'));
  };
  sweep();
  const timer = setInterval(sweep, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    countIn();
    saltKeysWith();
    await underWay;
    await store.close();
  };
}
