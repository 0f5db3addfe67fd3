import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { archiveOrganization } from '~/features/organizations/archive-organization.server';
import { askRelease, confirmRelease, keepHidden } from '~/features/protection/release.server';
import { getSafety } from '~/features/protection/safety.server';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';
import { lettersTo } from '../../factories/letters';
import { aNetworkAdministrator, anOwnAdministrator, arriving } from './people';

let organization: Awaited<ReturnType<typeof anOrganization>>;
let own: Awaited<ReturnType<typeof anOwnAdministrator>>;
let network: Awaited<ReturnType<typeof aNetworkAdministrator>>;
/** other network administrators, from before */
let others: Awaited<ReturnType<typeof aNetworkAdministrator>>[];
let invitation: Awaited<ReturnType<typeof anInvitation>>;

beforeAll(() => resetDatabase());
beforeEach(async () => {
  organization = await anOrganization();
  own = await anOwnAdministrator(organization);
  network = await aNetworkAdministrator();
  others = [await aNetworkAdministrator(), await aNetworkAdministrator()];
  invitation = await anInvitation({ to: organization });
  await hideForSafety(network.actor, organization.slug);
  own = { ...own, actor: await arriving(own) };
});

const stored = () =>
  db().organization.findUniqueOrThrow({
    where: { id: organization.id },
    select: { hiddenForSafetyAt: true, hidingReason: true, releaseAskedById: true },
  });
const first = <One>([one]: One[]): One => {
  if (!one) throw new Error('none');
  return one;
};
const actions = async () => {
  const entries = await db().auditEntry.findMany({
    where: { objectId: organization.id },
    orderBy: { id: 'asc' },
    select: { action: true },
  });
  return entries.map(({ action }) => action);
};

describe('the way out of hiding', () => {
  it('takes two: one asks, another confirms, and all is as before but for invitations', async () => {
    const { slug } = organization;
    expect(await askRelease(own.actor, slug)).toBe('done');
    expect(await getOrganization(visitor, slug, 'es')).toBeNull();
    expect((await getSafety(own.actor, slug, 'es'))?.hiding?.release?.isMine).toBe(true);
    expect((await getSafety(network.actor, slug, 'es'))?.hiding?.release).toMatchObject({
      isMine: false,
      by: own.name,
    });
    expect(await confirmRelease(network.actor, slug)).toBe('done');
    expect(await getOrganization(visitor, slug, 'es')).not.toBeNull();
    expect((await arriving(own)).memberships).toHaveLength(1);
    expect(await stored()).toEqual({
      hiddenForSafetyAt: null,
      hidingReason: '',
      releaseAskedById: null,
    });
    const { revokedAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    expect(revokedAt).not.toBeNull();
    expect(await actions()).toEqual([
      'organization.hide-for-safety',
      'organization.ask-release',
      'organization.release',
    ]);
    expect(await db().outboxMail.count({ where: { recipient: own.email } })).toBe(3);
    // Of the three letters, only the one that is still true is sent.
    expect(await lettersTo(own.email, 'hidden-for-safety')).toHaveLength(1);
  });

  it('is refused to the same person twice, also at the same moment', async () => {
    const { slug } = organization;
    expect(await confirmRelease(own.actor, slug)).toBe('changed');
    await askRelease(own.actor, slug);
    expect(await confirmRelease(own.actor, slug)).toBe('changed');
    await keepHidden(own.actor, slug);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        i % 2 ? askRelease(own.actor, slug) : confirmRelease(own.actor, slug),
      ),
    );
    expect((await stored()).hiddenForSafetyAt).not.toBeNull();
  });

  it('has one winner when many confirm at once', async () => {
    const { slug } = organization;
    await askRelease(own.actor, slug);
    const many = [network, ...others].flatMap(({ actor }) =>
      Array.from({ length: 4 }, () => actor),
    );
    const outcomes = await Promise.all(many.map((actor) => confirmRelease(actor, slug)));
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(await actions()).toHaveLength(3);
  });

  it('has one asker when two ask at once, whom the other may confirm', async () => {
    const { slug } = organization;
    const outcomes = await Promise.all([
      askRelease(own.actor, slug),
      askRelease(network.actor, slug),
    ]);
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    const { releaseAskedById } = await stored();
    const second = releaseAskedById === own.id ? network : own;
    expect(await confirmRelease(second.actor, slug)).toBe('done');
  });

  it('is taken back by either; then it begins anew', async () => {
    const { slug } = organization;
    await askRelease(own.actor, slug);
    expect(await keepHidden(network.actor, slug)).toBe('done');
    expect(await keepHidden(own.actor, slug)).toBe('changed');
    expect(await confirmRelease(network.actor, slug)).toBe('changed');
    expect(await actions()).toEqual([
      'organization.hide-for-safety',
      'organization.ask-release',
      'organization.keep-hidden',
    ]);
  });

  it('does not count who asked and may decide no more', async () => {
    const { slug, id } = organization;
    await askRelease(own.actor, slug);
    await db().membership.updateMany({
      where: { personId: own.id, organizationId: id },
      data: { role: 'staff' },
    });
    expect((await getSafety(network.actor, slug, 'es'))?.hiding?.release).toBeNull();
    expect(await confirmRelease(network.actor, slug)).toBe('changed');
    expect(await askRelease(network.actor, slug)).toBe('done');
    expect(await confirmRelease(first(others).actor, slug)).toBe('done');
    expect((await stored()).hiddenForSafetyAt).toBeNull();
  });

  it('is no way for its staff, other organizations’ people or visitors', async () => {
    const { slug } = organization;
    const staff = await arriving(await aPerson({ memberOf: organization }));
    const { actor: stranger } = await anOwnAdministrator(await anOrganization());
    for (const verb of [askRelease, confirmRelease, keepHidden])
      for (const actor of [staff, stranger]) expect(await verb(actor, slug)).toBe('not-found');
  });

  it('does not bring an archived organization back', async () => {
    const { slug } = organization;
    await archiveOrganization(network.actor, slug);
    await askRelease(first(others).actor, slug);
    expect(await confirmRelease(network.actor, slug)).toBe('done');
    expect(await getOrganization(visitor, slug, 'es')).toBeNull();
  });
});
