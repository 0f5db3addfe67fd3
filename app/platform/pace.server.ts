import { setTimeout as delay } from 'node:timers/promises';

let queue: Promise<void> = Promise.resolve();

/**
 * To be awaited by long work that nobody is in a hurry for, such as exports, between two pieces of it. However much of such
 * work there is, its pieces are done one after another, with a pause as long as each in between: the process stays free
 * for half of the time, for people who read, sign in or hide an organization.
 *
 * @param ms how long the last piece took, in milliseconds
 */
export function pace(ms: number): Promise<void> {
  queue = queue.then(() => delay(Math.max(1, ms)));
  return queue;
}
