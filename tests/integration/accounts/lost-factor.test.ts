import { afterEach, describe, expect, it } from 'vitest';
import { approveRecovery } from '~/features/identity/approve-recovery.server';
import { requestRecovery } from '~/features/identity/factor-recovery.server';
import { signInWithoutFactor } from '~/features/identity/finish-recovery.server';
import { beginPendingSignIn, readPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { system } from '~/platform/auth/actor';
import { actorOf } from '~/platform/auth/session.server';
import { setClock } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { day, minute } from '~/platform/durations';
import { action, loader } from '~/routes/account/lost-factor';
import { anOrganization } from '../../factories/organizations';
import { actorOf as actorOfPerson, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { lettersTo } from '../../factories/letters';
import { expectOneOf } from './redemption';

afterEach(() => setClock());

const at = (milliseconds: number) => {
  const time = new Date(Date.now() + milliseconds);
  setClock(() => time);
};

async function withPasskey() {
  const person = await aPerson();
  await db().passkey.create({
    data: { personId: person.id, credentialId: unique(), publicKey: Buffer.from('k'), name: 'L' },
  });
  return person;
}

const pending = ({ id }: { id: string }) => beginPendingSignIn(db(), id);

async function approved(person: { id: string }) {
  await requestRecovery(person.id);
  const { id } = await db().factorRecovery.findFirstOrThrow({ where: { personId: person.id } });
  await approveRecovery(system, id);
}

describe('a sign-in that waits for the second factor', () => {
  it('keeps its hash, lasts ten minutes, and is over after five wrong answers', async () => {
    const person = await withPasskey();
    const token = await pending(person);
    const rows = await db().token.findMany({ where: { personId: person.id } });
    expect(rows).toMatchObject([{ tokenHash: hashToken(token), purpose: 'second_factor' }]);
    expect(await readPendingSignIn(token)).toEqual({ personId: person.id, locale: 'es' });
    expect(await readPendingSignIn(null)).toBeNull();
    at(10 * minute + 1);
    expect(await readPendingSignIn(token)).toBeNull();
    setClock();
    await db().token.updateMany({ where: { personId: person.id }, data: { attempts: 5 } });
    expect(await readPendingSignIn(token)).toBeNull();
    const disabled = await pending(await aPerson({ disabled: true }));
    expect(await readPendingSignIn(disabled)).toBeNull();
  });
});

describe('an approval', () => {
  it('is told to all others who could stop it, and not to whoever gave it', async () => {
    const organization = await anOrganization();
    const person = await aPerson({ memberOf: organization, name: `Ana ${unique()}` });
    const role = 'organization_admin' as const;
    const approver = await aPerson({ memberOf: organization, role });
    const other = await aPerson({ memberOf: organization, role });
    const secretariat = await aPerson({ isNetworkAdmin: true, locale: 'en' });
    await requestRecovery(person.id);
    const { id } = await db().factorRecovery.findFirstOrThrow({ where: { personId: person.id } });
    await approveRecovery(await actorOfPerson(approver), id);
    const told = async ({ email }: { email: string }) =>
      (await lettersTo(email, 'recovery-decided')).map(({ text }) => text);
    expect(await told(approver)).toEqual([]);
    expect((await told(other))[0]).toContain(`aprobó otro segundo factor`);
    expect((await told(secretariat))[0]).toMatch(
      new RegExp(
        `${person.name}’s Tejido account\\. It can be set up from [^]*/en/admin/recoveries`,
      ),
    );
  });
});

describe('signing in without the lost factor', () => {
  it('works once, a day after the approval, for 50 at the same time too', async () => {
    const person = await withPasskey();
    await approved(person);
    const early = await pending(person);
    expect(await signInWithoutFactor(early, null)).toBeNull();
    expect(await readPendingSignIn(early)).not.toBeNull();
    at(day + minute);
    const token = await pending(person);
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => signInWithoutFactor(token, null).catch(() => null)),
    );
    expectOneOf('a sign-in that waits', tries, (one) => one !== null);
    const session = tries.find((one) => one !== null);
    expect(await actorOf(session ?? '')).toMatchObject({ kind: 'person', id: person.id });
    expect(await db().passkey.count({ where: { personId: person.id } })).toBe(0);
    expect(await signInWithoutFactor(await pending(person), null)).toBeNull();
  });
});

describe('the page', () => {
  const asks = (token: string | null, body?: Record<string, string>) => {
    const request = new Request('http://localhost:3000/es/login/lost', {
      headers: token ? { Cookie: `pending=${token}` } : {},
      ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
    });
    const args = { request, params: { lang: 'es' }, context: {} } as never;
    return body ? action(args) : loader(args);
  };

  it('is for who has just typed a right password, and for nobody else', async () => {
    const person = await withPasskey();
    for (const token of [null, 'x'.repeat(43)])
      for (const body of [undefined, { intent: 'ask' }])
        await expect(asks(token, body)).rejects.toMatchObject({ status: 303 });
    const token = await pending(person);
    expect(await asks(token)).toMatchObject({ state: 'none' });
    await asks(token, { intent: 'finish' });
    await asks(token, { intent: 'ask' });
    expect(await asks(token)).toMatchObject({ state: 'waiting' });
  });
});
