import { roundsJob } from '~/features/follow-ups/rounds.server';
import { db } from '~/platform/db/client.server';
import { remindSecretariat } from './remind-secretariat.server';
import { remindPeople } from './remind-people.server';
import { chaseOf, findChasable } from './reminders.queries.server';

/**
 * Asks the people of every profile that is stale or about to turn stale whether it is still correct, and
 * tells the secretariat when nobody answers.
 *
 * @returns the number of letters to people, and of profiles reported to the secretariat
 */
export async function remind(signal?: AbortSignal) {
  let letters = 0;
  for (const row of await findChasable(db())) {
    if (signal?.aborted) break;
    if (chaseOf(row) && (await remindPeople(row.id))) letters += 1;
  }
  const told = signal?.aborted ? 0 : await remindSecretariat();
  return { letters, told };
}

export const reminding = roundsJob('remind-profiles', 'profiles were asked after', remind);
