import { afterEach, describe, expect, it } from 'vitest';
import { markTranslationRight } from '~/features/organizations/translations/mark-translation.server';
import {
  countNetworkTranslations,
  listNetworkTranslations,
} from '~/features/organizations/translations/network-translations.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { getProfilePart } from '~/features/organizations/editing/profile-part.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { listOwnOrganizations } from '~/features/organizations/workspace.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { publishTexts } from '../../factories/texts';
import { formOf } from './support';

afterEach(() => setClock());

async function anEditor(texts = { es: { summary: 'Uno' }, en: { summary: 'One' } }) {
  const { slug, id } = await anOrganization({ texts });
  const member = async () => (await actorOf(await aPerson({ memberOf: { id } }))) as Person;
  return { slug, id, ana: await member(), luz: await member() };
}

const publish = (actor: Person, slug: string, version: number, texts: Record<string, string>) =>
  publishTexts(actor, slug, { version, texts });

async function conditions(actor: Person, slug: string) {
  const page = await getProfilePart(actor, slug, 'texts');
  const summary = page?.texts.find(({ field }) => field === 'summary');
  return summary?.sides.map(({ locale, condition }) => `${locale} ${condition}`).join(', ');
}

describe('a translation whose original changes', () => {
  it('is behind for its people and for readers, with what changed, until it is edited', async () => {
    const { slug, ana } = await anEditor();
    expect(await conditions(ana, slug)).toBe('es original, en translation');
    await publish(ana, slug, 1, { 'summary.es': 'Uno y dos' });
    expect(await conditions(ana, slug)).toBe('es original, en outdated');
    const english = (await getProfilePart(ana, slug, 'texts'))?.texts[0]?.sides[1];
    expect(english?.changes).toEqual([
      { kind: 'same', text: 'Uno' },
      { kind: 'added', text: ' y dos' },
    ]);
    expect((await getOrganization(visitor, slug, 'en'))?.behind.summary).toBe('es');
    expect((await getOrganization(visitor, slug, 'es'))?.behind.summary).toBe(null);
    const [own] = await listOwnOrganizations(ana);
    expect(own?.toTranslate).toContainEqual({ field: 'summary', locale: 'en', kind: 'outdated' });

    await publish(ana, slug, 2, { 'summary.en': 'One and two' });
    expect(await conditions(ana, slug)).toBe('es original, en translation');
    expect((await getOrganization(visitor, slug, 'en'))?.behind.summary).toBe(null);
  });

  it('is right again when somebody says so, unless the original changed once more', async () => {
    const { slug, id, ana, luz } = await anEditor();
    await publish(ana, slug, 1, { 'summary.es': 'Dos' });
    await publish(ana, slug, 2, { 'summary.es': 'Tres' });
    const seen = { field: 'summary', locale: 'en' } as const;
    expect(await markTranslationRight(luz, slug, { ...seen, version: 2 })).toBe('changed');
    expect(await conditions(ana, slug)).toBe('es original, en outdated');
    expect(await markTranslationRight(luz, slug, { ...seen, version: 3 })).toBe('marked');
    expect(await conditions(ana, slug)).toBe('es original, en translation');
    const where = { objectId: id, action: 'organization.mark-translated', actorId: luz.id };
    expect(await db().auditEntry.count({ where })).toBe(1);
    const stranger = (await actorOf(await aPerson({ memberOf: await anOrganization() }))) as Person;
    expect(await markTranslationRight(stranger, slug, { ...seen, version: 3 })).toBe('not-found');
  });

  it('is behind too when the whole profile’s form changed the original', async () => {
    const { slug, ana } = await anEditor();
    const form = await formOf(ana, slug);
    await updateOrganization(ana, slug, { ...form, summary: { ...form.summary, es: 'Dos' } });
    expect(await conditions(ana, slug)).toBe('es original, en outdated');
  });

  it('may become the original', async () => {
    const { slug, ana } = await anEditor();
    const texts = { 'summary.en': 'Two' };
    await publishTexts(ana, slug, { version: 1, texts, source: { summary: 'en' } });
    expect(await conditions(ana, slug)).toBe('es outdated, en original');
  });
});

describe('the network’s list of what to translate', () => {
  it('has what each organization’s own list has, for administrators alone', async () => {
    const { slug, ana } = await anEditor();
    await publish(ana, slug, 1, { 'summary.es': 'Dos' });
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const listed = async () => {
      const { organizations } = await listNetworkTranslations(administrator, 1, 'es');
      return organizations.find((one) => one.slug === slug)?.gaps;
    };
    const own = (await listOwnOrganizations(ana))[0]?.toTranslate ?? [];
    expect(own).toHaveLength(2);
    expect(await listed()).toHaveLength(2);
    expect(await listed()).toEqual(expect.arrayContaining(own));
    expect(await countNetworkTranslations(ana)).toEqual({ total: 0, texts: 0 });
    await db().organization.update({ where: { slug }, data: { archivedAt: new Date() } });
    expect(await listed()).toBe(undefined);
  });
});

describe('two who edit texts at once', () => {
  it('of different fields publish both', async () => {
    const { slug, ana, luz } = await anEditor();
    await publish(ana, slug, 1, { 'summary.es': 'De Ana', 'description.es': '' });
    const answer = await publish(luz, slug, 1, { 'summary.es': 'Uno', 'description.es': 'De Luz' });
    expect(answer).toEqual({ status: 'saved' });
    expect(await formOf(ana, slug)).toMatchObject({
      summary: { es: 'De Ana' },
      description: { es: 'De Luz' },
    });
  });

  it('of one text: the second is told, and nothing is written', async () => {
    const { slug, ana, luz } = await anEditor();
    await publish(ana, slug, 1, { 'summary.es': 'De Ana' });
    const answer = await publish(luz, slug, 1, { 'summary.es': 'De Luz', 'summary.en': 'By Luz' });
    expect(answer).toMatchObject({ status: 'conflict', current: { version: 2 } });
    expect((await formOf(ana, slug)).summary).toEqual({ es: 'De Ana', en: 'One' });
    expect(await publish(luz, slug, 2, { 'summary.es': 'De Luz' })).toEqual({ status: 'saved' });
  });
});
