import { beforeAll, describe, expect, it } from 'vitest';
import { eraseOwnAccount } from '~/features/identity/erase-account.server';
import { exportOwnData } from '~/features/own-data/own-data.server';
import { disablePerson } from '~/features/identity/people.server';
import {
  hideOwnName,
  listOwnNames,
  showOwnName,
} from '~/features/organizations/named-contacts/named-contacts.server';
import { getOrganizationForEditing } from '~/features/organizations/editing/editing.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { visitor, type Actor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { formOf } from '../organizations/support';

let organization: { id: string; slug: string };
let ana: Person;
let partner: Person;
const shown = { name: 'Ana Xol', consent: 'on', intent: 'show' } as const;
const at = (role: string) => ({ organization: organization.slug, role });

beforeAll(async () => {
  organization = await anOrganization({
    contacts: [
      { role: 'legal', email: 'legal@example.org', audience: 'public' },
      { role: 'general', email: 'red@example.org', audience: 'network' },
    ],
  });
  ana = await anOwn();
  partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
});

const anOwn = async () => actorOf(await aPerson({ memberOf: organization }));
const namesFor = async (reader: Actor) =>
  (await getOrganization(reader, organization.slug, 'es'))?.contacts.flatMap(({ names }) =>
    names.map(({ name }) => name),
  );
const show = (actor: Person, role: string, audience: 'public' | 'network' | 'organization') =>
  showOwnName(actor, { ...shown, place: at(role), audience });

describe('a name beside a role', () => {
  it('is seen by its audience alone, and nowhere once it was taken back', async () => {
    for (const [audience, readers] of [
      ['organization', { visitor: [], partner: [], own: ['Ana Xol'] }],
      ['network', { visitor: [], partner: ['Ana Xol'], own: ['Ana Xol'] }],
      ['public', { visitor: ['Ana Xol'], partner: ['Ana Xol'], own: ['Ana Xol'] }],
    ] as const) {
      expect(await show(ana, 'legal', audience)).toBe(true);
      expect({
        visitor: await namesFor(visitor),
        partner: await namesFor(partner),
        own: await namesFor(ana),
      }).toEqual(readers);
    }
    expect(await hideOwnName(ana, at('legal'))).toBe(true);
    expect(await namesFor(ana)).toEqual([]);
    expect(await hideOwnName(ana, at('legal'))).toBe(false);
    const entries = await db().auditEntry.findMany({
      where: { objectId: ana.id, organizationId: organization.id },
      orderBy: { at: 'asc' },
      select: { action: true },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      ...Array<string>(3).fill('person.show-name'),
      'person.hide-name',
    ]);
  });

  it('stands only beside a contact that the reader may see', async () => {
    await show(ana, 'general', 'public');
    expect(await namesFor(visitor)).toEqual([]);
    expect(await namesFor(partner)).toEqual(['Ana Xol']);
    expect(await show(ana, 'psychosocial-care', 'public')).toBe(false);
    await hideOwnName(ana, at('general'));
  });

  it('is given by its bearer alone, in an organization of theirs', async () => {
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    for (const stranger of [partner, administrator])
      expect(await show(stranger, 'legal', 'public')).toBe(false);
    await show(ana, 'legal', 'public');
    const luz = await anOwn();
    expect(await hideOwnName(luz, at('legal'))).toBe(false);
    expect((await listOwnNames(luz, 'es'))[0]?.shown).toEqual([]);
    // The form that a colleague edits does not contain it, so saving that form cannot restore it.
    const form = await getOrganizationForEditing(luz, organization.slug);
    expect(JSON.stringify(form)).not.toContain('Ana Xol');
    await hideOwnName(ana, at('legal'));
    await updateOrganization(luz, organization.slug, await formOf(luz, organization.slug));
    expect(await namesFor(luz)).toEqual([]);
  });

  it('goes with the membership, a disabled account and an erased one', async () => {
    const [leaves, disabled, erased] = [await anOwn(), await anOwn(), await anOwn()];
    for (const one of [leaves, disabled, erased]) await show(one, 'legal', 'public');
    expect(await namesFor(visitor)).toHaveLength(3);
    await db().membership.deleteMany({ where: { personId: leaves.id } });
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    expect(await disablePerson(administrator, disabled.id)).toBe('done');
    const { email } = await db().person.findUniqueOrThrow({ where: { id: erased.id } });
    await eraseOwnAccount(erased, email);
    expect(await namesFor(ana)).toEqual([]);
  });

  it('is hidden from others while the organization is at raised risk', async () => {
    await show(ana, 'legal', 'public');
    const risk = (raisedRiskAt: Date | null) =>
      db().organization.update({ where: { id: organization.id }, data: { raisedRiskAt } });
    await risk(new Date());
    expect(await namesFor(visitor)).toEqual([]);
    expect(await namesFor(partner)).toEqual([]);
    expect(await namesFor(ana)).toEqual(['Ana Xol']);
    await risk(null);
    expect(await namesFor(visitor)).toEqual(['Ana Xol']);
  });

  it('is among the data that a person takes away', async () => {
    const { tables } = await exportOwnData(ana);
    expect(tables['named_contact']).toMatchObject([
      { name: 'Ana Xol', audience: 'public', organization_id: organization.id },
    ]);
  });
});
