import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptInvitation } from '~/features/identity/accept-invitation.server';
import { invitePerson } from '~/features/identity/invitations.server';
import { changeRole } from '~/features/identity/memberships.server';
import { disablePerson, enablePerson } from '~/features/identity/people.server';
import { mergeOrganizations } from '~/features/organizations/lifecycle/merge/merge-organizations.server';
import {
  askRelease,
  canStopRelease,
  confirmRelease,
  keepHidden,
  stopRelease,
} from '~/features/protection/release.server';
import { getSafety } from '~/features/protection/safety.server';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { visitor, type Person, type Role } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { resetDatabase } from '../../setup/database';
import { lettersTo } from '../../factories/letters';
import { aNetworkAdministrator, anOwnAdministrator, arriving } from './people';

let organization: Awaited<ReturnType<typeof anOrganization>>;
let own: Awaited<ReturnType<typeof anOwnAdministrator>>;
let network: Awaited<ReturnType<typeof aNetworkAdministrator>>;
/** another network administrator, from before */
let colleague: Awaited<ReturnType<typeof aNetworkAdministrator>>;

beforeAll(() => resetDatabase());
beforeEach(async () => {
  organization = await anOrganization();
  own = await anOwnAdministrator(organization);
  network = await aNetworkAdministrator();
  colleague = await aNetworkAdministrator();
  await hide(organization);
  own = { ...own, actor: await arriving(own) };
});

afterEach(() => setClock());

/** A person whom another invites, and who accepts at once. */
async function invitedBy(inviter: Person, role: Role, to?: { slug: string }) {
  const email = `${unique()}@example.org`;
  const invited = await invitePerson(inviter, {
    email,
    role,
    locale: 'es',
    organization: to?.slug,
  });
  if (!invited.ok) throw new Error(invited.problem);
  const token = invited.link.split('/').at(-1) ?? '';
  const input = { name: 'Rosa', password: 'siete puentes sobre el río', locale: 'es' };
  expect((await acceptInvitation(visitor, token, input, null)).ok).toBe(true);
  const { id } = await db().person.findUniqueOrThrow({ where: { email } });
  return { id, email, actor: await arriving({ id }) };
}

/**
 * An organization that is hidden for safety, and two people who may end that, by the ways in which they got
 * their roles.
 */
interface Pair {
  organization: { id: string; slug: string };
  one: Person;
  other: Person;
}

/** How one person can pose as two: with an account from before the hiding or after it. */
const pairs: Record<string, () => Promise<Pair>> = {
  'one whom the other invited after the hiding': async () => ({
    organization,
    one: network.actor,
    other: (await invitedBy(network.actor, 'network-admin')).actor,
  }),
  'one who came after the hiding, whoever invited them': async () => ({
    organization,
    one: network.actor,
    other: (await invitedBy(colleague.actor, 'network-admin')).actor,
  }),
  'one whom the other invited before': async () => {
    const other = await invitedBy(network.actor, 'network-admin');
    return { organization: await hidden(), one: network.actor, other: other.actor };
  },
  'one whom the other invited through a third': async () => {
    const between = await invitedBy(network.actor, 'network-admin');
    const other = await invitedBy(between.actor, 'network-admin');
    return { organization: await hidden(), one: network.actor, other: other.actor };
  },
  'staff whom the other made an administrator before': async () => {
    const there = await anOrganization();
    const staff = await aPerson({ memberOf: there });
    const role = { organizationId: there.id, role: 'organization-admin' } as const;
    expect(await changeRole(network.actor, staff.id, role)).toBe('done');
    await hide(there);
    return { organization: there, one: network.actor, other: await arriving(staff) };
  },
  'one whose organization the other merged into it': async () => {
    const [kept, duplicate] = [await anOrganization(), await anOrganization()];
    const moved = await aPerson({ memberOf: duplicate, role: 'organization_admin' });
    const slugs = { from: duplicate.slug, into: kept.slug };
    expect(await mergeOrganizations(network.actor, slugs)).toMatchObject({ status: 'merged' });
    await hide(kept);
    return { organization: kept, one: network.actor, other: await arriving(moved) };
  },
  'one whose account the other enabled again': async () => {
    const there = await hidden();
    const back = colleague;
    await disablePerson(network.actor, back.id);
    await enablePerson(network.actor, back.id);
    return { organization: there, one: network.actor, other: await arriving(back) };
  },
};

async function hide(one: { slug: string }) {
  expect(await hideForSafety(colleague.actor, one.slug)).toBe(true);
}

async function hidden() {
  const one = await anOrganization();
  await hide(one);
  return one;
}

const isHidden = async ({ id }: { id: string }) =>
  (await db().organization.count({ where: { id, hiddenForSafetyAt: { not: null } } })) === 1;

describe('two who may be one person', () => {
  it.each(Object.keys(pairs))('wait a day: %s', async (name) => {
    const pair = await pairs[name]?.();
    if (!pair) throw new Error(name);
    const { slug } = pair.organization;
    for (const [asker, confirmer] of [
      [pair.one, pair.other],
      [pair.other, pair.one],
    ] as const) {
      expect(await askRelease(asker, slug)).toBe('done');
      expect((await getSafety(confirmer, slug, 'es'))?.hiding?.release?.next).toBe('wait');
      expect(await confirmRelease(confirmer, slug)).toBe('done');
      expect(await confirmRelease(confirmer, slug)).toBe('changed');
      expect(await confirmRelease(asker, slug)).toBe('changed');
      expect(await isHidden(pair.organization)).toBe(true);
      expect(await keepHidden(asker, slug)).toBe('done');
    }
  });

  it('end it after that day, unless somebody stops it, with a letter and without signing in', async () => {
    const { slug } = organization;
    const second = await invitedBy(network.actor, 'network-admin');
    const wait = async () => {
      expect(await askRelease(second.actor, slug)).toBe('done');
      expect(await confirmRelease(network.actor, slug)).toBe('done');
    };
    // An attacker who wants no witnesses removes the roles and accounts of others.
    await disablePerson(network.actor, own.id);
    await wait();
    const [letter] = (await lettersTo(own.email, 'hidden-for-safety')).slice(-1);
    const english = colleague;
    await db().person.update({ where: { id: english.id }, data: { locale: 'en' } });
    const stop = /\/es\/safety\/keep\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(await canStopRelease(stop)).toBe(true);
    expect(await stopRelease(stop)).toBe(true);
    expect(await stopRelease(stop)).toBe(false);
    setClock(() => new Date(Date.now() + 25 * hour));
    expect(await confirmRelease(network.actor, slug)).toBe('changed');
    expect(await isHidden(organization)).toBe(true);

    await wait();
    const [inEnglish] = (await lettersTo(english.email, 'hidden-for-safety')).slice(-1);
    expect(inEnglish?.text).toMatch(/waits 24 hours[^]*\/en\/safety\/keep\//);
    setClock(() => new Date(Date.now() + 48 * hour));
    expect(await confirmRelease(network.actor, slug)).toBe('changed');
    setClock(() => new Date(Date.now() + 50 * hour));
    expect((await getSafety(second.actor, slug, 'es'))?.hiding?.release).toMatchObject({
      next: 'end',
      wait: { isOver: true },
    });
    expect(await confirmRelease(second.actor, slug)).toBe('done');
    expect(await isHidden(organization)).toBe(false);
    const entries = await db().auditEntry.findMany({
      where: { objectId: organization.id },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'organization.hide-for-safety',
      'organization.ask-release',
      'organization.confirm-release',
      'organization.keep-hidden',
      'organization.ask-release',
      'organization.confirm-release',
      'organization.release',
    ]);
  });

  it('need not wait once somebody else confirms who could decide before', async () => {
    const { slug } = organization;
    const second = await invitedBy(network.actor, 'network-admin');
    await askRelease(network.actor, slug);
    await confirmRelease(second.actor, slug);
    expect((await getSafety(own.actor, slug, 'es'))?.hiding?.release?.next).toBe('end');
    expect(await confirmRelease(own.actor, slug)).toBe('done');
    expect(await isHidden(organization)).toBe(false);
  });

  it('are two where both came by a third: who runs the network invites everybody', async () => {
    const there = await anOrganization();
    const [one, other] = [
      await invitedBy(network.actor, 'organization-admin', there),
      await invitedBy(network.actor, 'organization-admin', there),
    ];
    await hide(there);
    await askRelease(await arriving(one), there.slug);
    expect(await confirmRelease(await arriving(other), there.slug)).toBe('done');
    expect(await isHidden(there)).toBe(false);
  });
});
