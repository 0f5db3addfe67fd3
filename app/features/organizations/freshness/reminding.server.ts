import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { log } from '~/platform/log.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { remindSecretariat } from './remind-secretariat.server';
import { remindStewards } from './remind-stewards.server';
import { chaseOf, findChasable } from './reminders.queries.server';

/**
 * Asks the people of every profile that is stale or about to turn stale whether it is still correct, and
 * tells the secretariat when nobody answers.
 *
 * @returns the number of letters to stewards, and of profiles reported to the secretariat
 */
export async function remind(signal?: AbortSignal): Promise<{ letters: number; told: number }> {
  let letters = 0;
  for (const row of await findChasable(db())) {
    if (signal?.aborted) break;
    if (chaseOf(row) && (await remindStewards(row.id))) letters += 1;
  }
  const told = signal?.aborted ? 0 : await remindSecretariat();
  if (letters + told > 0) nudgeMail();
  return { letters, told };
}

/** Runs four times a day. */
export const reminding: Job = {
  name: 'remind-profiles',
  every: 6 * hour,
  async work(_data, signal) {
    const counts = await remind(signal);
    if (counts.letters + counts.told > 0) log().info(counts, 'profiles were asked after');
  },
};
