import { describe, expect, it } from 'vitest';
import { getRestorable, getRevision } from '~/features/organizations/history/history.server';
import { markTranslationRight } from '~/features/organizations/translations/mark-translation.server';
import { listNetworkTranslations } from '~/features/organizations/translations/network-translations.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { getProfilePart } from '~/features/organizations/editing/profile-part.server';
import { updateProfilePart } from '~/features/organizations/editing/update-part.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { listOwnOrganizations } from '~/features/organizations/workspace.server';
import { visitor, type Person } from '~/platform/auth/actor';
import type { Audience } from '~/platform/auth/audience';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { publishTexts } from '../../factories/texts';
import { formOf } from './support';

const said = { es: 'Para niñas', en: 'For girls' };
const written = { description: said, reach: { es: '', en: '' } };

async function anEditor(audience: Audience = 'public') {
  const { slug, id } = await anOrganization({
    texts: {},
    services: [
      { service: 'shelter', ...written, audience },
      { service: 'health', audience },
    ],
  });
  const member = async () => (await actorOf(await aPerson({ memberOf: { id } }))) as Person;
  return { slug, id, ana: await member(), luz: await member() };
}

const spanish = 'services.shelter.description.es';
const english = 'services.shelter.description.en';
const publish = (actor: Person, slug: string, version: number, texts: Record<string, string>) =>
  publishTexts(actor, slug, { version, texts });

async function sidesOf(actor: Person, slug: string) {
  const texts = (await getProfilePart(actor, slug, 'services'))?.texts ?? [];
  return texts.flatMap(({ field, service, sides }) =>
    sides
      .filter(({ condition }) => condition !== 'nowhere')
      .map(
        ({ locale, condition }) => `${service?.key} ${field.split('.')[2]} ${locale} ${condition}`,
      ),
  );
}

async function behindFor(slug: string, locale: string) {
  const services = (await getOrganization(visitor, slug, locale))?.services;
  return services?.map(({ behind }) => behind.description);
}

const original = 'shelter description es original';
const translation = 'shelter description en translation';
const outdated = 'shelter description en outdated';

describe('what a service says, and its translation', () => {
  it('is behind for its people and for readers until it is edited', async () => {
    const { slug, ana } = await anEditor();
    expect(await sidesOf(ana, slug)).toEqual([original, translation]);
    await publish(ana, slug, 1, { [spanish]: 'Para niñas y adolescentes' });
    expect(await sidesOf(ana, slug)).toEqual([original, outdated]);
    const [text] = (await getProfilePart(ana, slug, 'services'))?.texts ?? [];
    expect(text?.service?.name).toMatchObject({ es: 'Albergue', en: 'Shelter' });
    expect(text?.sides[1]?.changes).toEqual([
      { kind: 'same', text: 'Para niñas' },
      { kind: 'added', text: ' y adolescentes' },
    ]);
    expect(await behindFor(slug, 'en')).toEqual(['es', null]);
    expect(await behindFor(slug, 'es')).toEqual([null, null]);
    const [own] = await listOwnOrganizations(ana);
    expect(own?.toTranslate).toContainEqual({ field: 'services', locale: 'en', kind: 'outdated' });

    await publish(ana, slug, 2, { [english]: 'For girls and adolescents' });
    expect(await sidesOf(ana, slug)).toEqual([original, translation]);
    expect(await behindFor(slug, 'en')).toEqual([null, null]);
  });

  it('is right again when somebody says so, unless the original changed once more', async () => {
    const { slug, ana, luz } = await anEditor();
    await publish(ana, slug, 1, { [spanish]: 'Dos' });
    await publish(ana, slug, 2, { [spanish]: 'Tres' });
    const text = { field: 'services.shelter.description', locale: 'en' } as const;
    expect(await markTranslationRight(luz, slug, { ...text, version: 2 })).toBe('changed');
    // By the part's form, whose author says so.
    const typed = { ...(await formOf(luz, slug)), right: ['services.shelter.description.en'] };
    expect(await updateProfilePart(luz, slug, 'services', typed)).toEqual({ status: 'saved' });
    expect(await sidesOf(ana, slug)).toEqual([original, translation]);
  });

  it('stays behind whatever else of the profile is saved, and wherever its row moves', async () => {
    const { slug, id, ana } = await anEditor();
    await publish(ana, slug, 1, { [spanish]: 'Dos' });
    const form = await formOf(ana, slug);
    const services = [...form.services].reverse();
    await updateOrganization(ana, slug, { ...form, services, acronym: 'CC' });
    expect(await sidesOf(ana, slug)).toEqual([original, outdated]);
    const again = await formOf(ana, slug);
    expect(again.services.map(({ service }) => service)).toEqual(['health', 'shelter']);
    const rows = () =>
      db().organizationService.findMany({ where: { organizationId: id }, select: { id: true } });
    const before = await rows();
    await updateOrganization(ana, slug, { ...again, acronym: 'DD' });
    expect(await rows()).toEqual(before);
  });

  it('comes back with an old version, and its translation with it', async () => {
    const { slug, ana } = await anEditor();
    await publish(ana, slug, 1, { [spanish]: 'Dos', [english]: 'Two' });
    await publish(ana, slug, 2, { [spanish]: 'Tres' });
    const [change] = (await getRevision(ana, slug, 3))?.changes ?? [];
    expect(change).toMatchObject({
      name: 'services',
      removed: [],
      added: [],
      changed: [
        { before: expect.arrayContaining(['Dos']), after: expect.arrayContaining(['Tres']) },
      ],
    });
    expect(await sidesOf(ana, slug)).toEqual([original, outdated]);
    const restorable = await getRestorable(ana, slug, 2);
    if (!restorable) throw new Error('no version 2');
    await updateOrganization(ana, slug, restorable.input);
    expect((await formOf(ana, slug)).services[0]?.description).toEqual({ es: 'Dos', en: 'Two' });
    // The original is again as it was when it was translated, so the translation is right again.
    expect(await sidesOf(ana, slug)).toEqual([original, translation]);
  });

  it('is in the network’s list only where the network may read it', async () => {
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const gapsOf = async (audience: Audience) => {
      const { slug, ana } = await anEditor(audience);
      await publish(ana, slug, 1, { [spanish]: 'Dos', 'services.health.reach.es': 'Llame' });
      const { organizations } = await listNetworkTranslations(administrator, 1, 'es');
      const gaps = organizations.find((one) => one.slug === slug)?.gaps ?? [];
      return gaps.filter(({ field }) => field === 'services').map(({ kind }) => kind);
    };
    expect(await gapsOf('network')).toEqual(['outdated', 'missing']);
    expect(await gapsOf('organization')).toEqual([]);
  });
});

describe('two who edit what services say', () => {
  it('publish both where they edit different ones, and choose where it is the same', async () => {
    const { slug, ana, luz } = await anEditor();
    await publish(ana, slug, 1, { [spanish]: 'De Ana' });
    expect(await publish(luz, slug, 1, { [english]: 'By Luz' })).toEqual({ status: 'saved' });
    expect((await formOf(ana, slug)).services[0]?.description).toEqual({
      es: 'De Ana',
      en: 'By Luz',
    });
    expect(await publish(luz, slug, 1, { [spanish]: 'De Luz' })).toMatchObject({
      status: 'conflict',
    });
  });

  it('are told when the service was taken away', async () => {
    const { slug, ana, luz } = await anEditor();
    const form = await formOf(ana, slug);
    await updateOrganization(ana, slug, { ...form, services: [] });
    const answer = await publish(luz, slug, 1, { [spanish]: 'A medio escribir' });
    expect(answer).toMatchObject({ status: 'conflict', current: { services: [] } });
  });
});
