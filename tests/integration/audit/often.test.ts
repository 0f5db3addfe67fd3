import { describe, expect, it } from 'vitest';
import { endOtherDevices } from '~/features/identity/device-list.server';
import { updateOwnAccount } from '~/features/identity/own-account.server';
import { removeApp } from '~/features/identity/own-factors.server';
import { setTextsShown } from '~/features/protection/risk.server';
import type { Actor } from '~/platform/auth/actor';
import { actorOf as actorOfSession } from '~/platform/auth/session.server';
import { tooOften } from '~/platform/http/too-often.schema';
import { db } from '~/platform/db/client.server';
import { action } from '~/routes/workspace/account';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { aBrowser } from '../accounts/requests';

it('a name can be changed ten times an hour; what was typed comes back to be sent again', async () => {
  const person = await aPerson();
  const cookie = `session=${await aSession(person)}`;
  const save = (name: string) => {
    const body = new URLSearchParams({ intent: 'account', name, locale: 'es' });
    const request = new Request('http://localhost/es/workspace/account', {
      ...{ method: 'POST', body, headers: { cookie } },
    });
    return aBrowser().asks(() => action({ request, params: { lang: 'es' }, context: {} }));
  };
  for (let time = 0; time < 200; time += 1) await save('Ana');
  const entries = { where: { actorId: person.id, action: 'person.update' } };
  expect(await db().auditEntry.count(entries), 'saved as it was').toBe(1);
  for (let time = 1; time < 10; time += 1) await save(`Ana ${time}`);
  const refused = await save('Ana Lucía').then(
    () => null,
    (answer: unknown) => answer as { data: unknown; init: { status: number } },
  );
  expect(refused?.init.status).toBe(429);
  const { again } = tooOften.parse(refused?.data);
  expect(again.fields).toContainEqual(['name', 'Ana Lucía']);
  expect(again.minutes).toBeGreaterThan(50);
  expect(await db().person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
    name: 'Ana 9',
  });
  expect(await db().auditEntry.count(entries)).toBe(10);
});

it('another person, and another kind of deed, is not concerned', async () => {
  const [one, other] = [await actorOf(await aPerson()), await actorOf(await aPerson())];
  for (let time = 0; time < 10; time += 1)
    await updateOwnAccount(one, { name: `Ana ${time}`, locale: 'es' });
  await expect(updateOwnAccount(one, { name: 'Ana', locale: 'es' })).rejects.toMatchObject({
    status: 429,
  });
  await updateOwnAccount(other, { name: 'Eva', locale: 'es' });
  expect((await db().person.findUniqueOrThrow({ where: { id: other.id } })).name).toBe('Eva');
});

describe('what protects is never refused, and once it is done, doing it again is no entry', () => {
  it.each([
    [
      'withholding texts at raised risk',
      'organization.withhold-texts',
      async () => {
        const organization = await anOrganization({ atRisk: true });
        const actor = await actorOf(
          await aPerson({ memberOf: organization, role: 'organization_admin' }),
        );
        await setTextsShown(actor, organization.slug, true);
        return { actor, work: () => setTextsShown(actor, organization.slug, false) };
      },
    ],
    [
      'signing out everywhere else',
      'session.end-all',
      async () => {
        const person = await aPerson();
        await aSession(person);
        const actor = await actorOf(person);
        let now: Actor = actor;
        const work = async () => {
          if (now.kind !== 'person') throw new Error('the session ended');
          now = await actorOfSession((await endOtherDevices(now)) ?? '', false);
        };
        return { actor, work };
      },
    ],
  ] as const)('%s', async (_title, action, prepare) => {
    const { actor, work } = await prepare();
    for (let time = 0; time < 100; time += 1) await work();
    expect(await db().auditEntry.count({ where: { actorId: actor.id, action } })).toBe(1);
  });

  it('an app for codes is removed ten times an hour at most, so that set up and removed it fills no log', async () => {
    const actor = await actorOf(await aPerson());
    const remove = async () => {
      await db().person.update({ where: { id: actor.id }, data: { totpSecret: Buffer.from('x') } });
      return removeApp(actor);
    };
    for (let time = 0; time < 10; time += 1) expect((await remove()).ok).toBe(true);
    await expect(remove()).rejects.toMatchObject({ status: 429 });
  });
});
