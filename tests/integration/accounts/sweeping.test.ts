import { afterEach, beforeEach, expect, it } from 'vitest';
import { requestEmailChange } from '~/features/identity/email-change.server';
import { newPasswordLink } from '~/features/identity/password-links.server';
import { keptDays } from '~/features/identity/retention';
import { sweepAccounts } from '~/features/identity/sweep-accounts.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day, hour, minute } from '~/platform/durations';
import { deliverDueMail } from '~/server/letters.server';
import { aCorrection } from '../../factories/continuity';
import { aLetter } from '../../factories/letters';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aReminder } from '../../factories/reminders';
import { aDevice, aSession } from '../../factories/sessions';
import { resetDatabase } from '../../setup/database';

beforeEach(() => resetDatabase());
afterEach(() => setClock());

/** What is deleted by a sweep `milliseconds` from now. */
async function sweptAfter(milliseconds: number): Promise<Record<string, number>> {
  setClock(() => new Date(Date.now() + milliseconds));
  const counts = await sweepAccounts();
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

it('nothing goes before its time', async () => {
  const person = await aPerson();
  await aSession(person);
  await aDevice(person);
  await anInvitation();
  await newPasswordLink(db(), person);
  await requestEmailChange(await actorOf(person), 'nueva@example.org');
  await deliverDueMail();
  expect(await sweptAfter(59 * minute)).toEqual({});
});

it.each([
  ['sessions', hour, async () => aSession(await aPerson())],
  [
    'tokens',
    keptDays.tokens * day + 30 * minute,
    async () => newPasswordLink(db(), await aPerson()),
  ],
  ['devices', keptDays.devices * day, async () => aDevice(await aPerson())],
  ['invitations', keptDays.invitations * day + hour, async () => anInvitation()],
  [
    'letters',
    keptDays.letters * day,
    async () => {
      await aLetter('ana@example.org');
      await deliverDueMail();
    },
  ],
  [
    'emailChanges',
    keptDays.emailChanges * day,
    async () => {
      await requestEmailChange(await actorOf(await aPerson()), 'nueva@example.org');
      await db().session.deleteMany();
    },
  ],
  [
    'corrections',
    keptDays.proposals * day,
    async () => aCorrection(await anOrganization(), { declined: 'No.' }),
  ],
  [
    'reminders',
    keptDays.reminders * day,
    async () => aReminder(await aPerson(), await anOrganization()),
  ],
  [
    'recoveries',
    keptDays.recoveries * day,
    async () =>
      db().factorRecovery.create({
        data: {
          personId: (await aPerson()).id,
          cancelTokenHash: 'a'.repeat(64),
          cancelledAt: new Date(),
        },
      }),
  ],
] as const)('%s go when their time is over, not a minute before', async (what, time, make) => {
  await make();
  expect(await sweptAfter(time - minute)).toEqual({});
  expect(await sweptAfter(time + minute)).toEqual({ [what]: 1 });
});

it('letters that wait to be sent stay, however old', async () => {
  await aLetter('ana@example.org');
  expect(await sweptAfter(keptDays.letters * 2 * day)).toEqual({});
});
