import { afterEach, beforeEach, expect, it } from 'vitest';
import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { chaseCorrections } from '~/features/organizations/corrections/chase-corrections.server';
import { proposeCorrection } from '~/features/organizations/corrections/propose-correction.server';
import { listUnheardCorrections } from '~/features/organizations/corrections/tell-secretariat.server';
import { visitor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { aCorrection } from '../../factories/continuity';
import { asSent } from '../../factories/letters';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';

const start = Date.now();
const waitingDays = followUpDays.correction;

beforeEach(() => resetDatabase());
afterEach(() => setClock());

/** The letters of a round so many days after the corrections were proposed: kind and recipient. */
async function roundAfter(days: number): Promise<string[]> {
  setClock(() => new Date(start + days * day));
  await db().outboxMail.deleteMany();
  await chaseCorrections();
  const rows = await db().outboxMail.findMany({ select: { kind: true, recipient: true } });
  return rows.map(({ kind, recipient }) => `${kind} ${recipient}`).sort();
}

async function aWorld() {
  const organization = await anOrganization();
  const at = (email: string) => ({ memberOf: organization, email });
  await aPerson({ ...at('ana@example.org'), role: 'organization_admin' });
  await aPerson({ ...at('luz@example.org'), role: 'staff' });
  const secretariat = await aPerson({ isNetworkAdmin: true, email: 'red@example.org' });
  return { organization, secretariat: await actorOf(secretariat) };
}

it('its people are told again, then the secretariat, then it is closed and the address is gone', async () => {
  const { organization, secretariat } = await aWorld();
  const proposed = { email: 'visita@example.com', createdAt: new Date(start) };
  const { id } = await aCorrection(organization, proposed);
  expect(await roundAfter(waitingDays.reminded - 1)).toEqual([]);
  expect(await roundAfter(waitingDays.reminded)).toEqual(['correction-reminder ana@example.org']);
  expect(await roundAfter(waitingDays.escalated - 1)).toEqual([]);
  expect(await listUnheardCorrections(secretariat)).toEqual([]);
  expect(await roundAfter(waitingDays.escalated)).toEqual(['open-corrections red@example.org']);
  expect(await listUnheardCorrections(secretariat)).toMatchObject([
    { slug: organization.slug, count: 1, hasPeople: true },
  ]);
  expect(await listUnheardCorrections(visitor)).toEqual([]);
  expect(await roundAfter(waitingDays.closed - 1)).toEqual([]);
  expect(await roundAfter(waitingDays.closed)).toEqual(['correction-answer visita@example.com']);
  const row = await db().outboxMail.findFirstOrThrow();
  const letter = await asSent(row);
  expect(letter.text).toContain(`${waitingDays.closed}`);
  expect(letter.text).toContain(organization.name);
  expect(await db().correction.findUniqueOrThrow({ where: { id } })).toMatchObject({
    outcome: 'unanswered',
    email: null,
  });
  expect(await roundAfter(waitingDays.closed + 60)).toEqual([]);
  const entries = { where: { objectId: id, action: 'correction.close', actorId: null } };
  expect(await db().auditEntry.count(entries)).toBe(1);
});

it('the secretariat is told at once where nobody is there to answer', async () => {
  const { secretariat } = await aWorld();
  const deserted = await anOrganization();
  await aPerson({ memberOf: deserted, disabled: true });
  const text = { proposed: 'Otra', note: '', email: '', name: '', stamp: '' };
  await proposeCorrection(visitor, deserted.slug, 'acronym', text as never, 'es');
  expect(await roundAfter(0)).toEqual(['open-corrections red@example.org']);
  expect(await listUnheardCorrections(secretariat)).toMatchObject([{ hasPeople: false }]);
  expect(await roundAfter(1)).toEqual([]);
});

it('staff are told where there is no administrator, the first time and again', async () => {
  const organization = await anOrganization();
  await aPerson({ memberOf: organization, email: 'luz@example.org', role: 'staff' });
  const text = { proposed: 'OTRA', note: '', email: '', name: '', stamp: '' };
  await proposeCorrection(visitor, organization.slug, 'acronym', text as never, 'es');
  const told = await db().outboxMail.findMany({ select: { kind: true, recipient: true } });
  expect(told).toEqual([{ kind: 'correction', recipient: 'luz@example.org' }]);
  await db().correction.updateMany({ data: { createdAt: new Date(start) } });
  expect(await roundAfter(waitingDays.reminded)).toEqual(['correction-reminder luz@example.org']);
});

it('nobody gets two reminders in a week, nor one that they stopped', async () => {
  const { organization } = await aWorld();
  await aCorrection(organization, { createdAt: new Date(start) });
  const reminded = start + (waitingDays.reminded - 3) * day;
  await db().person.updateMany({ data: { remindedAt: new Date(reminded) } });
  expect(await roundAfter(waitingDays.reminded)).toEqual([]);
  expect(await roundAfter(waitingDays.reminded + 4)).toEqual([
    'correction-reminder ana@example.org',
  ]);
  await aCorrection(organization, { createdAt: new Date(start + 10 * day) });
  const { id: personId } = await db().person.findUniqueOrThrow({
    where: { email: 'ana@example.org' },
    select: { id: true },
  });
  await db().mailRefusal.create({ data: { personId, kind: 'correction-reminder' } });
  expect(await roundAfter(25)).toEqual([]);
});

it('of an organization that is hidden by now only the address goes', async () => {
  const { organization } = await aWorld();
  await aCorrection(organization, { email: 'visita@example.com', createdAt: new Date(start) });
  await db().organization.update({
    where: { id: organization.id },
    data: { hiddenForSafetyAt: new Date(start), hidingReason: 'Amenazas' },
  });
  expect(await roundAfter(waitingDays.escalated)).toEqual([]);
  expect(await roundAfter(waitingDays.closed)).toEqual(['correction-answer visita@example.com']);
  const letter = await db().outboxMail.findFirstOrThrow();
  await expect(asSent(letter)).rejects.toThrow('may no longer go');
  expect(await db().correction.count({ where: { email: { not: null } } })).toBe(0);
});

it('several processes write each letter once', async () => {
  const { organization } = await aWorld();
  await aCorrection(organization, { email: 'visita@example.com', createdAt: new Date(start) });
  for (const days of [waitingDays.reminded, waitingDays.escalated, waitingDays.closed]) {
    setClock(() => new Date(start + days * day));
    await Promise.all([chaseCorrections(), chaseCorrections(), chaseCorrections()]);
  }
  expect(await db().outboxMail.count()).toBe(3);
});
