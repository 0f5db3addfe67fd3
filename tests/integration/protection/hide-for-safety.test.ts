import { beforeAll, describe, expect, it } from 'vitest';
import { readInvitation } from '~/features/identity/open-invitation.server';
import { recoveryOf, requestRecovery } from '~/features/identity/factor-recovery.server';
import { findPasswordReset } from '~/features/identity/password-reset.server';
import { getOrganizationForEditing } from '~/features/organizations/editing/editing.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { getSafety, listOwnThreats } from '~/features/protection/safety.server';
import { giveReason, hideForSafety } from '~/features/protection/hide-for-safety.server';
import { visitor } from '~/platform/auth/actor';
import { actorOf } from '~/platform/auth/session.server';
import { db } from '~/platform/db/client.server';
import { anInvitation, aPasswordReset } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { resetDatabase } from '../../setup/database';
import { formOf } from '../organizations/support';
import { asSent, lettersTo } from '../../factories/letters';
import { aNetworkAdministrator, anOwnAdministrator, arriving } from './people';

const reason = 'Llamadas con amenazas, palabra secreta quetzal';
beforeAll(() => resetDatabase());

const entriesOf = (id: string) =>
  db().auditEntry.findMany({ where: { objectId: id }, select: { action: true, actorId: true } });

describe('hiding for safety', () => {
  it('ends sessions, invitations and links of its people, and of nobody else', async () => {
    const organization = await anOrganization();
    const staff = await aPerson({ memberOf: organization });
    const other = await aPerson({ memberOf: await anOrganization() });
    const administrator = await anOwnAdministrator(organization);
    const sessions = { staff: await aSession(staff), other: await aSession(other) };
    const invitation = await anInvitation({ to: organization });
    const reset = await aPasswordReset(staff);
    const otherReset = await aPasswordReset(other);
    for (const { id } of [staff, other]) await requestRecovery(id);

    expect(await hideForSafety(administrator.actor, organization.slug)).toBe(true);

    expect((await actorOf(sessions.staff)).kind).toBe('visitor');
    expect((await actorOf(sessions.other)).kind).toBe('person');
    expect(await db().session.count({ where: { personId: administrator.id } })).toBe(0);
    expect(await readInvitation(visitor, invitation.token)).toBeNull();
    expect(await findPasswordReset(reset)).toBeNull();
    expect(await findPasswordReset(otherReset)).not.toBeNull();
    // Nobody who asked to replace a second factor may come in with a new one.
    const recoveries = await Promise.all([staff, other].map(({ id }) => recoveryOf(id)));
    expect(recoveries.map(({ state }) => state)).toEqual(['none', 'waiting']);
    expect(await entriesOf(organization.id)).toEqual([
      { action: 'organization.hide-for-safety', actorId: administrator.id },
    ]);
  });

  it('leaves a network administrator signed in who does it, also one of its own people', async () => {
    const organization = await anOrganization();
    const administrator = await aNetworkAdministrator({ memberOf: organization });
    const elsewhere = await aSession(administrator);
    await hideForSafety(administrator.actor, organization.slug);
    const left = await db().session.findMany({
      where: { personId: administrator.id },
      select: { id: true },
    });
    expect(left).toEqual([{ id: administrator.actor.session?.id }]);
    expect((await actorOf(elsewhere)).kind).toBe('visitor');
  });

  it('is for its administrators and the network’s alone', async () => {
    const organization = await anOrganization();
    const staff = await arriving(await aPerson({ memberOf: organization }));
    const { actor: stranger } = await anOwnAdministrator(await anOrganization());
    for (const actor of [visitor, staff, stranger])
      expect(await hideForSafety(actor, organization.slug)).toBe(false);
    const { actor } = await aNetworkAdministrator();
    expect(await hideForSafety(actor, "x' OR 1=1")).toBe(false);
    expect(
      await db().organization.count({ where: { id: organization.id, hiddenForSafetyAt: null } }),
    ).toBe(1);
  });

  it('tells who administers, in their language, and keeps the reason out of the mail', async () => {
    const organization = await anOrganization({ name: 'Red Xelajú' });
    const administrator = await anOwnAdministrator(organization);
    const english = await aPerson({ isNetworkAdmin: true, locale: 'en' });
    const staff = await aPerson({ memberOf: organization });
    const disabled = await aPerson({
      memberOf: organization,
      role: 'organization_admin',
      disabled: true,
    });
    await hideForSafety(administrator.actor, organization.slug);
    await giveReason(await arriving(administrator), organization.slug, reason);
    const [own] = await lettersTo(administrator.email, 'hidden-for-safety');
    expect(own?.subject).toBe('Aviso de seguridad de Tejido');
    expect(own?.text).toContain('Red Xelajú');
    expect(own?.text).toContain(`/es/workspace/organizations/${organization.slug}/safety`);
    const letters = await lettersTo(english.email, 'hidden-for-safety');
    expect(letters.at(-1)?.text).toContain('two people who administer');
    for (const { email } of [staff, disabled])
      expect(await lettersTo(email, 'hidden-for-safety')).toEqual([]);
    const all = await db().outboxMail.findMany({ where: { kind: 'hidden-for-safety' } });
    for (const one of all) expect(JSON.stringify(await asSent(one))).not.toContain('quetzal');
  });

  it('changes nothing the second time, even when two people hide it at the same moment', async () => {
    const organization = await anOrganization();
    const [one, two] = [await anOwnAdministrator(organization), await aNetworkAdministrator()];
    await Promise.all([one, two].map(({ actor }) => hideForSafety(actor, organization.slug)));
    await hideForSafety(two.actor, organization.slug);
    expect(await entriesOf(organization.id)).toHaveLength(1);
  });

  it('needs no reason; reasons can follow, and none is lost', async () => {
    const organization = await anOrganization();
    const [own, network] = [await anOwnAdministrator(organization), await aNetworkAdministrator()];
    const { slug } = organization;
    expect(await giveReason(network.actor, slug, reason)).toBe(false);
    await hideForSafety(own.actor, slug);
    const back = await arriving(own);
    const staff = await arriving(await aPerson({ memberOf: organization }));
    expect((await getSafety(back, slug, 'es'))?.hiding?.reason).toBe('');
    expect(await giveReason(staff, slug, reason)).toBe(false);
    await Promise.all([giveReason(back, slug, reason), giveReason(network.actor, slug, 'Otra')]);
    expect((await getSafety(back, slug, 'es'))?.hiding?.reason.split('\n\n').sort()).toEqual([
      reason,
      'Otra',
    ]);
    for (let i = 0; i < 5; i += 1) await giveReason(back, slug, 'x'.repeat(500));
    expect((await getSafety(back, slug, 'es'))?.hiding?.reason.length).toBeLessThanOrEqual(2_010);
    expect(await entriesOf(organization.id)).toContainEqual({
      action: 'organization.hiding-reason',
      actorId: own.id,
    });
  });
});

describe('its people, signed in again', () => {
  it('have no role in it; its administrators see why and may undo it', async () => {
    const organization = await anOrganization();
    const staff = await aPerson({ memberOf: organization });
    const administrator = await anOwnAdministrator(organization);
    const before = await formOf(administrator.actor, organization.slug);
    await hideForSafety(administrator.actor, organization.slug);
    const [back, colleague] = [await arriving(administrator), await arriving(staff)];
    for (const actor of [back, colleague]) {
      expect(actor.memberships).toEqual([]);
      expect(await getOrganizationForEditing(actor, organization.slug)).toBeNull();
      expect(await updateOrganization(actor, organization.slug, before)).toEqual({
        status: 'not-found',
      });
    }
    // Even a request that began before finds nothing any more.
    expect(await updateOrganization(administrator.actor, organization.slug, before)).toEqual({
      status: 'not-found',
    });
    const safety = await getSafety(back, organization.slug, 'es');
    expect(safety?.hiding).toMatchObject({ by: administrator.name, release: null });
    expect(await getSafety(colleague, organization.slug, 'es')).toBeNull();
    const { name, slug } = organization;
    expect((await listOwnThreats(back)).hiddenForSafety).toEqual([{ slug, name, canAct: true }]);
    expect((await listOwnThreats(colleague)).hiddenForSafety).toEqual([
      { slug, name, canAct: false },
    ]);
  });
});
