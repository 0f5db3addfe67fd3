import { afterEach, describe, expect, it } from 'vitest';
import {
  approveRecovery,
  declineRecovery,
  listRecoveries,
  resetFactors,
} from '~/features/identity/approve-recovery.server';
import { enter } from '~/features/identity/entering.server';
import {
  canStopRecovery,
  finishRecovery,
  recoveryOf,
  requestRecovery,
  stopRecovery,
} from '~/features/identity/factor-recovery.server';
import { system } from '~/platform/auth/actor';
import { actorOf as actorOfSession } from '~/platform/auth/session.server';
import { setClock } from '~/platform/clock.server';
import { seal } from '~/platform/crypto/sealed.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { day, hour } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson, type PersonWishes } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { unique } from '../../factories/sequence';
import { lettersTo } from '../../factories/letters';
import { expectOneOf } from './redemption';

afterEach(() => setClock());

const at = (milliseconds: number) => {
  const time = new Date(Date.now() + milliseconds);
  setClock(() => time);
};

/** Somebody with a second factor of every kind. */
async function withFactors(wishes: PersonWishes = {}) {
  const person = await aPerson(wishes);
  await db().person.update({
    where: { id: person.id },
    data: {
      totpSecret: seal('totp', person.id, 'SEED'),
      totpConfirmedAt: new Date(),
      totpLastStep: 1,
      passkeys: { create: { credentialId: unique(), publicKey: Buffer.from('k'), name: 'Llave' } },
      recoveryCodes: { create: { codeHash: hashToken(unique()) } },
    },
  });
  return person;
}

const factorsOf = async ({ id }: { id: string }) => {
  const { totpSecret, _count } = await db().person.findUniqueOrThrow({
    where: { id },
    select: { totpSecret: true, _count: { select: { passkeys: true, recoveryCodes: true } } },
  });
  return Number(totpSecret !== null) + _count.passkeys + _count.recoveryCodes;
};

async function idOf({ id: personId }: { id: string }): Promise<string> {
  const where = { personId, usedAt: null, cancelledAt: null };
  return (await db().factorRecovery.findFirstOrThrow({ where })).id;
}

async function linkIn(email: string, kind: string): Promise<string> {
  const letter = (await lettersTo(email, kind)).at(-1);
  return /\/login\/lost\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
}

const finish = (person: { id: string }) => db().$transaction((tx) => finishRecovery(tx, person.id));

async function network() {
  await db().person.updateMany({ data: { isNetworkAdmin: false } });
  const organization = await anOrganization();
  const secretariat = await withFactors({ isNetworkAdmin: true, locale: 'en' });
  return {
    organization,
    secretariat,
    administrator: await aPerson({ memberOf: organization, role: 'organization_admin' }),
    ana: await withFactors({ memberOf: organization, name: `Ana ${unique()}` }),
    stranger: await aPerson({ memberOf: await anOrganization(), role: 'organization_admin' }),
  };
}

describe('a lost second factor', () => {
  it('is told to the person and to everybody who may approve, once', async () => {
    const { ana, secretariat, administrator, stranger, organization } = await network();
    await Promise.all(Array.from({ length: 3 }, () => requestRecovery(ana.id)));
    expect(await recoveryOf(ana.id)).toEqual({ state: 'waiting' });
    expect(await lettersTo(ana.email, 'recovery-asked')).toHaveLength(1);
    const [letter] = await lettersTo(secretariat.email, 'recovery-waiting');
    expect(letter?.text).toContain(ana.name);
    expect(letter?.text).toContain('/en/admin/recoveries');
    const [own] = await lettersTo(administrator.email, 'recovery-waiting');
    expect(own?.text).toContain(`/es/workspace/organizations/${organization.slug}/people`);
    expect(await lettersTo(stranger.email, 'recovery-waiting')).toEqual([]);
    expect(await lettersTo(ana.email, 'recovery-waiting')).toEqual([]);
    expect(await finish(ana)).toBe(false);
  });

  it('is replaced a day after somebody else approved, not a minute before; sessions end', async () => {
    const { ana, secretariat } = await network();
    const session = await aSession(ana);
    await requestRecovery(ana.id);
    expect(await approveRecovery(await actorOf(secretariat), await idOf(ana))).toBe(true);
    expect(await lettersTo(ana.email, 'recovery-approved')).toHaveLength(1);
    expect(await recoveryOf(ana.id)).toMatchObject({ state: 'approved' });
    at(day - 60_000);
    expect(await finish(ana)).toBe(false);
    expect(await factorsOf(ana)).toBe(3);
    at(day + 60_000);
    expect(await recoveryOf(ana.id)).toEqual({ state: 'usable' });
    const tries = await Promise.all(Array.from({ length: 50 }, () => finish(ana)));
    expectOneOf('an approved recovery', tries, Boolean);
    expect(await factorsOf(ana)).toBe(0);
    setClock();
    expect((await actorOfSession(session)).kind).toBe('visitor');
    expect(await recoveryOf(ana.id)).toEqual({ state: 'none' });
    const entries = await db().auditEntry.findMany({
      where: { objectId: ana.id },
      orderBy: { number: 'asc' },
      omit: { number: true },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['recovery.request', null],
      ['recovery.approve', secretariat.id],
      ['recovery.finish', ana.id],
    ]);
  });

  it('waits seven days for an approval, an approval seven for its use', async () => {
    const { ana, secretariat } = await network();
    await requestRecovery(ana.id);
    const id = await idOf(ana);
    at(7 * day + 1);
    expect(await recoveryOf(ana.id)).toEqual({ state: 'none' });
    expect(await approveRecovery(await actorOf(secretariat), id)).toBe(false);
    await requestRecovery(ana.id);
    expect(await recoveryOf(ana.id)).toEqual({ state: 'waiting' });
    expect(await idOf(ana)).not.toBe(id);
    expect(await approveRecovery(await actorOf(secretariat), await idOf(ana))).toBe(true);
    at(15 * day + 2 * hour);
    expect(await finish(ana)).toBe(false);
    expect(await factorsOf(ana)).toBe(3);
  });
});

it('another second factor is asked for three times a day at most', async () => {
  const { ana } = await network();
  for (let round = 0; round < 3; round += 1) {
    await requestRecovery(ana.id);
    await requestRecovery(ana.id); // a request is already open, so this one does not count
    await stopRecovery(await linkIn(ana.email, 'recovery-asked'));
  }
  await expect(requestRecovery(ana.id)).rejects.toMatchObject({ status: 429 });
});

describe('a request is stopped', () => {
  it('by the link of either letter, which looking does not use up', async () => {
    const { ana, secretariat } = await network();
    await requestRecovery(ana.id);
    const link = await linkIn(ana.email, 'recovery-asked');
    await approveRecovery(await actorOf(secretariat), await idOf(ana));
    expect(await linkIn(ana.email, 'recovery-approved')).toBe(link);
    const row = await db().factorRecovery.findFirstOrThrow({ where: { personId: ana.id } });
    expect(JSON.stringify(row)).not.toContain(link);
    expect(await canStopRecovery(link)).toBe(true);
    expect(await canStopRecovery(link)).toBe(true);
    expect(await canStopRecovery('x'.repeat(43))).toBe(false);
    expect(await stopRecovery(link)).toBe(true);
    expect(await stopRecovery(link)).toBe(false);
    at(day + hour);
    expect(await finish(ana)).toBe(false);
    expect(await factorsOf(ana)).toBe(3);
  });

  it('by signing in with the second factor after all', async () => {
    const { ana } = await network();
    await requestRecovery(ana.id);
    await db().$transaction((tx) => enter(tx, ana.id, null));
    expect(await recoveryOf(ana.id)).toEqual({ state: 'none' });
    expect(
      await db().auditEntry.count({ where: { objectId: ana.id, action: 'recovery.cancel' } }),
    ).toBe(1);
  });

  it('by who may approve it', async () => {
    const { ana, administrator } = await network();
    await requestRecovery(ana.id);
    const id = await idOf(ana);
    const actor = await actorOf(administrator);
    expect(await declineRecovery(actor, id)).toBe(true);
    expect(await declineRecovery(actor, id)).toBe(false);
    expect(await approveRecovery(actor, id)).toBe(false);
  });
});

describe('who may approve', () => {
  it('the network’s administrators, and an organization’s for its own people, never oneself', async () => {
    const { ana, secretariat, administrator, stranger, organization } = await network();
    await requestRecovery(ana.id);
    const id = await idOf(ana);
    const colleague = await aPerson({ memberOf: organization });
    for (const who of [ana, stranger, colleague]) {
      const actor = await actorOf(who);
      expect(await listRecoveries(actor)).toEqual([]);
      await expect(approveRecovery(actor, id)).rejects.toMatchObject({ status: 404 });
      await expect(declineRecovery(actor, id)).rejects.toMatchObject({ status: 404 });
    }
    for (const who of [secretariat, administrator])
      expect((await listRecoveries(await actorOf(who))).map((one) => one.id)).toContain(id);
    const scope = { organizationId: organization.id };
    expect(await listRecoveries(await actorOf(secretariat), scope)).toHaveLength(1);
    expect(await approveRecovery(await actorOf(administrator), id)).toBe(true);
    expect(await approveRecovery(await actorOf(secretariat), id)).toBe(false);
  });

  it('an organization’s administrator not for who administers the network, nor for themselves', async () => {
    const { organization, administrator } = await network();
    const boss = await withFactors({ memberOf: organization, isNetworkAdmin: true });
    await requestRecovery(boss.id);
    const actor = await actorOf(administrator);
    expect(await listRecoveries(actor)).toEqual([]);
    await expect(approveRecovery(actor, await idOf(boss))).rejects.toMatchObject({ status: 404 });
    const boss2 = await actorOf(boss);
    await expect(approveRecovery(boss2, await idOf(boss))).rejects.toMatchObject({ status: 404 });
    await requestRecovery(administrator.id);
    const own = await idOf(administrator);
    await expect(approveRecovery(actor, own)).rejects.toMatchObject({ status: 404 });
    expect((await listRecoveries(system)).length).toBeGreaterThanOrEqual(2);
  });

  it('the operator, where there is nobody else; the day passes all the same', async () => {
    const { ana, stranger } = await network();
    expect(await resetFactors('nadie@example.org')).toEqual({
      ok: false,
      problem: 'unknownPerson',
    });
    expect(await resetFactors(stranger.email)).toEqual({ ok: false, problem: 'noSecondFactor' });
    await requestRecovery(ana.id);
    expect(await resetFactors(ana.email)).toMatchObject({ ok: true });
    expect(await linkIn(ana.email, 'recovery-approved')).toMatch(/^[\w-]{43}$/);
    expect(await finish(ana)).toBe(false);
    at(day + 60_000);
    expect(await finish(ana)).toBe(true);
  });
});
