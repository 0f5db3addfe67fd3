import { optionalMailKinds } from '~/features/notifications/mail-kinds';
import { describe, expect, test } from 'vitest';
import {
  saveMailChoices,
  stopMail,
  stopMailUrl,
} from '~/features/notifications/mail-choices.server';
import { listFreshness } from '~/features/organizations/freshness/freshness-list.server';
import { remindNow } from '~/features/organizations/freshness/remind-now.server';
import { system } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { confirmedDaysAgo } from '../../factories/reminders';
import { eachAnew, kept, letters } from './support/kept';

eachAnew();

describe('an administrator', () => {
  test('has the first who had none this week asked, in one letter', async () => {
    const { organization, first, second } = await kept(10);
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    expect(await remindNow(await actorOf(first), organization.slug)).toBe('notFound');
    const outcomes = [];
    for (let n = 0; n < 3; n += 1) outcomes.push(await remindNow(administrator, organization.slug));
    expect(outcomes).toEqual(['sent', 'sent', 'week']);
    expect((await letters()).map(({ to }) => to)).toEqual([first.email, second.email]);
    const lonely = await anOrganization();
    expect(await remindNow(administrator, lonely.slug)).toBe('nobody');
    const hidden = await anOrganization({ hiddenForSafety: true });
    expect(await remindNow(administrator, hidden.slug)).toBe('notFound');
  });

  test('sees every profile with its state, and nobody else does', async () => {
    const states = { stale: 200, due: 170, fresh: 1 };
    for (const days of Object.values(states)) await confirmedDaysAgo(await anOrganization(), days);
    await anOrganization();
    await anOrganization({ hiddenForSafety: true });
    const { first } = await kept(1);
    const all = { q: '', state: undefined, page: 1 };
    const { profiles, counts } = await listFreshness(system, all, 'es');
    expect(profiles.map(({ state }) => state)).toEqual(['stale', 'due', 'never', 'fresh', 'fresh']);
    expect(counts).toEqual({ all: 5, never: 1, stale: 1, due: 1, fresh: 2, unkept: 4 });
    const found = await listFreshness(system, { ...all, q: 'Casa del Camino_' }, 'es');
    expect(found.total).toBe(0);
    expect((await listFreshness(await actorOf(first), all, 'es')).total).toBe(0);
  });
});

describe('whoever wants no more letters of a kind', () => {
  test('stops them by the address in the letter, and takes it back on their own page', async () => {
    const { first } = await kept(170);
    const token = stopMailUrl('es', first.id, 'profile-reminder').split('/').at(-1) ?? '';
    expect(await stopMail(token)).toBe(true);
    expect(await stopMail(token)).toBe(true);
    expect(await db().mailRefusal.count()).toBe(1);
    await saveMailChoices(await actorOf(first), optionalMailKinds);
    expect(await db().mailRefusal.count()).toBe(0);
  });

  test('cannot be somebody else: another mark, person or kind is refused', async () => {
    const [ana, eva] = [await aPerson(), await aPerson()];
    const token = stopMailUrl('es', ana.id, 'profile-reminder').split('/').at(-1) ?? '';
    const mark = token.split('.').at(-1) ?? '';
    const wrong = [
      [eva.id, 'profile-reminder', mark],
      [ana.id, 'stale-profiles', mark],
      [ana.id, 'password-reset', mark],
      [ana.id, 'profile-reminder', 'x'.repeat(43)],
      [ana.id, 'profile-reminder', ''],
    ];
    for (const parts of wrong) expect(await stopMail(parts.join('.'))).toBe(false);
    expect(await stopMail('')).toBe(false);
    expect(await db().mailRefusal.count()).toBe(0);
  });
});
