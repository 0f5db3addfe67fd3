import { describe, expect, it } from 'vitest';
import { askToJoin } from '~/features/organizations/lifecycle/join/ask-to-join.server';
import {
  decideJoining,
  listJoinRequests,
} from '~/features/organizations/lifecycle/join/decide-joining.server';
import type { JoinInput } from '~/features/organizations/lifecycle/join/joining.schema';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aJoinRequest } from '../../factories/continuity';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { lettersTo } from '../../factories/letters';
import { aBrowser } from '../accounts/requests';

const anAdministrator = async () => actorOf(await aPerson({ isNetworkAdmin: true }));
const wish = (name = `Casa ${unique()}`): JoinInput => ({
  ...{ ownName: name, nameLocale: 'es', acronym: 'CE', website: 'https://example.org/ce' },
  ...{ country: 'HN', about: 'Acompaña.', contactName: 'Rosa Caal', homepage: '', stamp: '' },
  email: `${unique()}@example.org`,
});
const ask = (input: JoinInput) => aBrowser().asks(() => askToJoin(input, 'en'));

describe('an organization that asks to join', () => {
  it('is accepted: it has its profile, whoever asked is invited, and their address is forgotten', async () => {
    await db().joinRequest.deleteMany();
    const secretary = await aPerson({ isNetworkAdmin: true });
    const actor = await actorOf(secretary);
    const input = wish();
    expect(await ask(input)).toBe('asked');
    expect(await ask(wish())).toBe('asked');
    expect(await lettersTo(secretary.email, 'joining')).toHaveLength(1);
    const [request] = await listJoinRequests(actor, 'es');
    expect(request).toMatchObject({ name: input.ownName, country: 'Honduras', duplicates: [] });
    const id = request?.id ?? '';
    const accept = () => aBrowser().asks(() => decideJoining(actor, { do: 'accept', id }));
    const decided = await accept();
    if (decided.status !== 'accepted') throw new Error(decided.status);
    expect(decided.isInvited).toBe(true);
    // Its people fill it in; others see it once it says something.
    expect(await getOrganization(visitor, decided.slug, 'es')).toBeNull();
    expect(await getOrganization(actor, decided.slug, 'es')).toMatchObject({
      ...{ name: input.ownName, acronym: 'CE', website: 'https://example.org/ce' },
      places: [{ countryCode: 'HN' }],
    });
    const [letter] = await lettersTo(input.email, 'invitation');
    expect(letter?.text).toContain('/en/invitations/');
    const invitation = { email: input.email, role: 'organization_admin' as const };
    expect(await db().invitation.count({ where: invitation })).toBe(1);
    expect(await db().joinRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ outcome: 'accepted', email: '', contactName: '' },
    });
    expect(await accept()).toEqual({ status: 'gone' });
  });

  it('is accepted with its invitation or not at all: what fails on the way leaves the request as it was', async () => {
    const { id, email } = await aJoinRequest({ email: `${unique()}@example.org` });
    const before = await db().organization.count();
    await db()
      .$executeRaw`ALTER TABLE invitation ADD CONSTRAINT no_more CHECK (created_at IS NULL) NOT VALID`;
    const accept = async () => decideJoining(await anAdministrator(), { do: 'accept', id });
    await expect(accept()).rejects.toThrow('no_more');
    await db().$executeRaw`ALTER TABLE invitation DROP CONSTRAINT no_more`;
    expect(await db().joinRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ email, decidedAt: null, outcome: null },
    });
    expect(await db().organization.count()).toBe(before);
    expect(await accept()).toMatchObject({ status: 'accepted', isInvited: true });
  });

  it('is declined with a reason, in its language', async () => {
    const { id, email } = await aJoinRequest({ email: `${unique()}@example.org` });
    const actor = await anAdministrator();
    const decision = { do: 'decline', id, reason: 'Ya está en la red.' } as const;
    expect(await decideJoining(actor, decision)).toEqual({ status: 'declined' });
    const [letter] = await lettersTo(email, 'joining-declined');
    expect(letter?.text).toContain('Motivo: Ya está en la red.');
    expect((await db().joinRequest.findUniqueOrThrow({ where: { id } })).email).toBe('');
  });

  it('is shown next to what it may be already, to the network’s administrators alone', async () => {
    const organization = await anOrganization({ name: `Fundación Horizontes ${unique()}` });
    const { id } = await aJoinRequest({ name: organization.name.toUpperCase() });
    const views = await listJoinRequests(await anAdministrator(), 'es');
    expect(views.find((one) => one.id === id)?.duplicates).toMatchObject([
      { slug: organization.slug, likenesses: ['name'] },
    ]);
    const member = await actorOf(
      await aPerson({ memberOf: organization, role: 'organization_admin' }),
    );
    expect(await listJoinRequests(member, 'es')).toEqual([]);
    expect(await decideJoining(member, { do: 'accept', id })).toEqual({ status: 'gone' });
  });

  it('asks three times a day from one place', async () => {
    const browser = aBrowser();
    const outcomes: string[] = [];
    for (let count = 0; count < 4; count += 1)
      outcomes.push(await browser.asks(() => askToJoin(wish(), 'es')));
    expect(outcomes).toEqual(['asked', 'asked', 'asked', 'too-often']);
  });
});
