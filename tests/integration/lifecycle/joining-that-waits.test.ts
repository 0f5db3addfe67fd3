import { afterEach, beforeEach, expect, it } from 'vitest';
import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { chaseJoining } from '~/features/organizations/lifecycle/join/chase-joining.server';
import {
  decideJoining,
  listJoinRequests,
} from '~/features/organizations/lifecycle/join/decide-joining.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { aJoinRequest } from '../../factories/continuity';
import { asSent } from '../../factories/letters';
import { actorOf, aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';

const start = Date.now();
const waitingDays = followUpDays.joining;

beforeEach(() => resetDatabase());
afterEach(() => setClock());

/** The letters of a round so many days after somebody asked to join: kind and recipient. */
async function roundAfter(days: number, rounds = 1): Promise<string[]> {
  setClock(() => new Date(start + days * day));
  await db().outboxMail.deleteMany();
  await Promise.all(Array.from({ length: rounds }, () => chaseJoining()));
  const rows = await db().outboxMail.findMany({ select: { kind: true, recipient: true } });
  return rows.map(({ kind, recipient }) => `${kind} ${recipient}`).sort();
}

it('the secretariat is told again, then it is closed, and name and address are gone', async () => {
  const secretariat = await aPerson({ isNetworkAdmin: true, email: 'red@example.org' });
  await aPerson({ isNetworkAdmin: true, email: 'ausente@example.org', disabled: true });
  const { id } = await aJoinRequest({ createdAt: new Date(start) });
  expect(await roundAfter(waitingDays.reminded - 1)).toEqual([]);
  expect(await roundAfter(waitingDays.reminded)).toEqual(['joining-reminder red@example.org']);
  expect(await roundAfter(waitingDays.closed - 1)).toEqual([]);
  expect(await roundAfter(waitingDays.closed)).toEqual(['joining-unanswered rosa@example.org']);
  const row = await db().outboxMail.findFirstOrThrow();
  const letter = await asSent(row);
  expect(letter.text).toContain(`en ${waitingDays.closed} días`);
  expect(await db().joinRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ outcome: 'unanswered', contactName: '', email: '' },
  });
  const actor = await actorOf(secretariat);
  expect(await listJoinRequests(actor, 'es')).toEqual([]);
  expect(await decideJoining(actor, { do: 'accept', id })).toEqual({ status: 'gone' });
  expect(await roundAfter(waitingDays.closed + 60)).toEqual([]);
  const entries = { where: { objectId: id, action: 'joining.close', actorId: null } };
  expect(await db().auditEntry.count(entries)).toBe(1);
});

it('one letter tells of all that wait, and several processes write it once', async () => {
  await aPerson({ isNetworkAdmin: true, email: 'red@example.org', locale: 'en' });
  await aJoinRequest({ createdAt: new Date(start) });
  await aJoinRequest({ createdAt: new Date(start), email: 'otra@example.org' });
  expect(await roundAfter(waitingDays.reminded, 3)).toEqual(['joining-reminder red@example.org']);
  const row = await db().outboxMail.findFirstOrThrow();
  const letter = await asSent(row);
  expect(letter.text).toContain('2 requests');
  expect(await roundAfter(waitingDays.closed, 3)).toEqual([
    'joining-unanswered otra@example.org',
    'joining-unanswered rosa@example.org',
  ]);
});

it('an administrator who had a reminder this week gets none, and the request waits for the next round', async () => {
  const { id } = await aPerson({ isNetworkAdmin: true, email: 'red@example.org' });
  await aJoinRequest({ createdAt: new Date(start) });
  const reminded = new Date(start + (waitingDays.reminded - 3) * day);
  await db().person.update({ where: { id }, data: { remindedAt: reminded } });
  expect(await roundAfter(waitingDays.reminded)).toEqual([]);
  expect(await roundAfter(waitingDays.reminded + 4)).toEqual(['joining-reminder red@example.org']);
  const { remindedAt } = await db().person.findUniqueOrThrow({ where: { id } });
  expect(remindedAt).toEqual(new Date(start + (waitingDays.reminded + 4) * day));
});

it('one administrator who is free this week is told for all', async () => {
  const { id } = await aPerson({ isNetworkAdmin: true, email: 'red@example.org' });
  await aPerson({ isNetworkAdmin: true, email: 'libre@example.org' });
  await aJoinRequest({ createdAt: new Date(start) });
  const reminded = new Date(start + (waitingDays.reminded - 3) * day);
  await db().person.update({ where: { id }, data: { remindedAt: reminded } });
  expect(await roundAfter(waitingDays.reminded)).toEqual(['joining-reminder libre@example.org']);
  expect(await roundAfter(waitingDays.reminded + 4)).toEqual([]);
});

it('where nobody is there to be told it waits for who comes', async () => {
  await aJoinRequest({ createdAt: new Date(start) });
  expect(await roundAfter(waitingDays.reminded)).toEqual([]);
  await aPerson({ isNetworkAdmin: true, email: 'red@example.org' });
  expect(await roundAfter(waitingDays.reminded + 1)).toEqual(['joining-reminder red@example.org']);
});
