import { describe, expect, it } from 'vitest';
import { answerCorrection } from '~/features/organizations/corrections/answer-correction.server';
import {
  decideJoining,
  listJoinRequests,
} from '~/features/organizations/lifecycle/join/decide-joining.server';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { decideName, listNameRequests } from '~/features/organizations/names/decide-name.server';
import { getOrganizationForEditing } from '~/features/organizations/editing/editing.server';
import { listNamesThatWait } from '~/features/organizations/names/name-requests.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { renameOrganization } from '~/features/organizations/lifecycle/rename/rename-organization.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aCorrection, aJoinRequest } from '../../factories/continuity';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { lettersTo } from '../../factories/letters';
import { publishTexts } from '../../factories/texts';
import { aBrowser } from '../accounts/requests';
import { formOf } from './support';

const aSecretary = async () => actorOf(await aPerson({ isNetworkAdmin: true }));

async function anEditor() {
  const organization = await anOrganization({ name: `Red ${unique()}` });
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  return { organization, person, actor: await actorOf(person) };
}

/** A unique name, and an imitation of it: Cyrillic letters, other accents and case. */
function aName() {
  const key = unique();
  return { name: `Casa Alianza ${key}`, imitation: `Саsа ALIÁNZA ${key}` };
}

/** Where a name that looks like the requested one may already be in use. */
const known: Record<string, (name: string) => Promise<unknown>> = {
  'is in the directory': (name) => anOrganization({ name }),
  'has it in another language': (name) => anOrganization({ texts: { en: { name } } }),
  'has it as its acronym': async (name) => {
    const { id } = await anOrganization();
    await db().organization.update({ where: { id }, data: { acronym: name } });
  },
  'is archived': (name) => anOrganization({ name, archived: true }),
  'is hidden for safety': (name) => anOrganization({ name, hiddenForSafety: 'x' }),
  'asks to join': (name) => aJoinRequest({ name }),
};

describe.each(Object.keys(known))('a name like that of an organization that %s', (where) => {
  const both = async () => {
    const { name, imitation } = aName();
    await known[where]?.(name);
    return imitation;
  };

  it('waits when a profile gets it; all else is saved', async () => {
    const { organization, actor } = await anEditor();
    const imitation = await both();
    const form = await formOf(actor, organization.slug);
    const sent = { ...form, ownName: imitation, acronym: 'CA' };
    expect(await updateOrganization(actor, organization.slug, sent)).toEqual({ status: 'saved' });
    expect(await getOrganization(visitor, organization.slug, 'es')).toMatchObject({
      ...{ name: organization.name, acronym: 'CA' },
    });
    const { namesThatWait } = (await getOrganizationForEditing(actor, organization.slug)) ?? {};
    expect(namesThatWait).toEqual([{ locale: null, name: imitation }]);
  });

  it('waits when an organization takes it with another address, and the address is there', async () => {
    const { organization, actor } = await anEditor();
    const input = { ownName: await both(), slug: `nueva-${unique()}` };
    const renamed = await renameOrganization(actor, organization.slug, input);
    expect(renamed).toMatchObject({ status: 'renamed', isWaiting: true });
    const slug = renamed.status === 'renamed' ? renamed.slug : '';
    expect(slug).toContain(input.slug);
    const seen = await getOrganization(visitor, slug, 'es');
    expect(seen?.name).toBe(organization.name);
  });

  it('is asked about when an organization is created with it or asks to join with it', async () => {
    const actor = await aSecretary();
    const ownName = await both();
    const fresh = { ownName, nameLocale: 'es', slug: '', country: 'GT' } as const;
    expect(await createOrganization(actor, fresh)).toEqual({ status: 'alike' });
    const { id } = await aJoinRequest({ name: ownName });
    const accept = (another?: '1') =>
      aBrowser().asks(() => decideJoining(actor, { do: 'accept', id, another }));
    const view = (await listJoinRequests(actor, 'es')).find((one) => one.id === id);
    expect(view?.isAlike).toBe(true);
    expect(await accept()).toEqual({ status: 'alike' });
    expect(await accept('1')).toMatchObject({ status: 'accepted' });
    expect(await createOrganization(actor, { ...fresh, another: '1' })).toMatchObject({
      status: 'created',
    });
  });
});

describe('a name that waits', () => {
  async function waiting(actor: Person, organization: { slug: string; id: string }) {
    const { name, imitation } = aName();
    const other = await anOrganization({ name });
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, { ...form, ownName: imitation });
    const where = { organizationId: organization.id };
    return { ...(await db().nameRequest.findFirstOrThrow({ where })), other, imitation };
  }

  it('is told to the secretariat once, shown beside what it is like, and set when it is approved', async () => {
    await db().nameRequest.deleteMany();
    const secretary = await aPerson({ isNetworkAdmin: true });
    const [one, two] = [await anEditor(), await anEditor()];
    const { id, other, imitation } = await waiting(one.actor, one.organization);
    await waiting(two.actor, two.organization);
    expect(await lettersTo(secretary.email, 'name-request')).toHaveLength(1);
    const administrator = await actorOf(secretary);
    const view = (await listNameRequests(administrator)).find((row) => row.id === id);
    expect(view).toMatchObject({ name: imitation, locale: null, alike: [{ slug: other.slug }] });
    expect(await decideName(administrator, { do: 'approve-name', id })).toEqual({
      status: 'approved',
    });
    const seen = await getOrganization(visitor, one.organization.slug, 'es');
    expect(seen?.name).toBe(imitation);
    const [letter] = await lettersTo(one.person.email, 'name-answer');
    expect(letter?.text).toContain(`aprobó el nombre ${imitation}`);
    expect(await listNamesThatWait(one.organization.id)).toEqual([]);
    expect(await decideName(administrator, { do: 'approve-name', id })).toEqual({ status: 'gone' });
  });

  it('is declined with a reason, and the profile keeps the one it had', async () => {
    const { organization, person, actor } = await anEditor();
    const { id } = await waiting(actor, organization);
    const decision = { do: 'decline-name', id, reason: 'Es de otra.' } as const;
    expect(await decideName(actor, decision)).toEqual({ status: 'gone' });
    expect(await decideName(await aSecretary(), decision)).toEqual({ status: 'declined' });
    const seen = await getOrganization(visitor, organization.slug, 'es');
    expect(seen?.name).toBe(organization.name);
    const [letter] = await lettersTo(person.email, 'name-answer');
    expect(letter?.text).toContain('Motivo: Es de otra.');
  });

  it('gives way to a name that is chosen later', async () => {
    const { organization, actor } = await anEditor();
    await waiting(actor, organization);
    const [form, ownName] = [await formOf(actor, organization.slug), `Nueva ${unique()}`];
    await updateOrganization(actor, organization.slug, { ...form, ownName });
    expect(await listNamesThatWait(organization.id)).toEqual([]);
    expect((await getOrganization(visitor, organization.slug, 'es'))?.name).toBe(ownName);
  });

  it('is of any language, by the editor of texts and by a correction too', async () => {
    const { organization, actor } = await anEditor();
    const { name, imitation } = aName();
    await anOrganization({ name });
    const { version } = await formOf(actor, organization.slug);
    const texts = { 'name.en': imitation };
    await publishTexts(actor, organization.slug, { version, texts });
    expect(await listNamesThatWait(organization.id)).toEqual([{ locale: 'en', name: imitation }]);
    const { id } = await aCorrection(organization, { field: 'ownName', proposed: imitation });
    await answerCorrection(actor, organization.slug, { do: 'accept', id, value: imitation });
    expect(await listNamesThatWait(organization.id)).toEqual([
      { locale: null, name: imitation },
      { locale: 'en', name: imitation },
    ]);
    expect((await formOf(actor, organization.slug)).ownName).toBe(organization.name);
  });

  it('is listed without the similar organization if that one is hidden for safety', async () => {
    const { organization, actor } = await anEditor();
    const { id, other, imitation } = await waiting(actor, organization);
    await db().organization.update({
      where: { id: other.id },
      data: { hiddenForSafetyAt: new Date(), hidingReason: 'x' },
    });
    const views = await listNameRequests(await aSecretary());
    expect(views.find((one) => one.id === id)).toMatchObject({ name: imitation, alike: [] });
  });
});

describe('a name that does not wait', () => {
  it('is an organization’s own in other accents, case or spaces, though others have it', async () => {
    const { organization, actor } = await anEditor();
    await anOrganization({ name: organization.name.toUpperCase() });
    const form = await formOf(actor, organization.slug);
    const ownName = organization.name.replace('Red', 'RÉD ');
    await updateOrganization(actor, organization.slug, { ...form, ownName });
    expect((await formOf(actor, organization.slug)).ownName).toBe(ownName);
  });

  it('is one that an organization has already, when something else is saved', async () => {
    const { organization, actor } = await anEditor();
    await anOrganization({ name: organization.name });
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, { ...form, acronym: 'OR' });
    expect(await formOf(actor, organization.slug)).toMatchObject({ acronym: 'OR' });
    expect(await listNamesThatWait(organization.id)).toEqual([]);
  });

  it('leaves nothing behind when the profile was saved by somebody else', async () => {
    const { organization, actor } = await anEditor();
    const { name, imitation } = aName();
    await anOrganization({ name });
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, { ...form, acronym: 'OR' });
    expect(
      await updateOrganization(actor, organization.slug, { ...form, ownName: imitation }),
    ).toMatchObject({ status: 'conflict' });
    expect(await listNamesThatWait(organization.id)).toEqual([]);
  });
});
