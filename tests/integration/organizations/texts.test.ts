import { afterEach, describe, expect, it } from 'vitest';
import { markTranslationRight } from '~/features/organizations/translations/mark-translation.server';
import {
  countNetworkTranslations,
  listNetworkTranslations,
} from '~/features/organizations/translations/network-translations.server';
import { keepDraft } from '~/features/organizations/editing/profile-draft.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { getTextsForEditing } from '~/features/organizations/translations/texts-editing.server';
import { fulfilTextsWish } from '~/features/organizations/translations/texts-wishes.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { updateTexts } from '~/features/organizations/translations/update-texts.server';
import { listOwnOrganizations } from '~/features/organizations/workspace.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { formOf } from './support';

afterEach(() => setClock());

async function anEditor(texts = { es: { summary: 'Uno' }, en: { summary: 'One' } }) {
  const { slug, id } = await anOrganization({ texts });
  const member = async () => (await actorOf(await aPerson({ memberOf: { id } }))) as Person;
  return { slug, id, ana: await member(), luz: await member() };
}

const publish = (actor: Person, slug: string, version: number, texts: Record<string, string>) =>
  updateTexts(actor, slug, { version, texts, sources: {} });

async function conditions(actor: Person, slug: string) {
  const texts = await getTextsForEditing(actor, slug);
  const summary = texts?.texts.find(({ field }) => field === 'summary');
  return summary?.sides.map(({ locale, condition }) => `${locale} ${condition}`).join(', ');
}

describe('a translation whose original changes', () => {
  it('is behind for its people and for readers, with what changed, until it is edited', async () => {
    const { slug, ana } = await anEditor();
    expect(await conditions(ana, slug)).toBe('es original, en translation');
    await publish(ana, slug, 1, { 'summary.es': 'Uno y dos' });
    expect(await conditions(ana, slug)).toBe('es original, en outdated');
    const english = (await getTextsForEditing(ana, slug))?.texts[1]?.sides[1];
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
    await updateTexts(ana, slug, { version: 1, texts, sources: { summary: 'en' } });
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

  it('of one text: the second is told, has both, and chooses', async () => {
    const { slug, ana, luz } = await anEditor();
    await publish(ana, slug, 1, { 'summary.es': 'De Ana' });
    const wish = { kind: 'publish', part: 'summary' } as const;
    const sent = (version: number) => ({
      version,
      texts: { 'summary.es': 'De Luz', 'summary.en': 'One' },
      sources: {},
    });
    expect(await fulfilTextsWish(luz, slug, wish, sent(1))).toEqual({ status: 'conflict' });
    const page = await getTextsForEditing(luz, slug);
    expect(page).toMatchObject({
      stored: { 'summary.es': 'De Ana' },
      values: { version: 2, summary: { es: 'De Luz' } },
      draft: { conflicts: ['summary.es'] },
    });
    expect(await fulfilTextsWish(luz, slug, wish, sent(2))).toMatchObject({ status: 'done' });
    expect((await getTextsForEditing(luz, slug))?.draft).toBe(null);
    expect((await formOf(ana, slug)).summary['es']).toBe('De Luz');
  });
});

describe('a draft', () => {
  it('is its author’s alone, and is gone once it is published', async () => {
    const { slug, ana, luz } = await anEditor();
    setClock(() => new Date('2026-05-04T12:00:00Z'));
    await keepDraft(ana, slug, { 'summary.en': 'Draft', 'summary.es': 'Uno' }, 1);
    const page = await getTextsForEditing(ana, slug);
    expect(page?.values.summary).toEqual({ es: 'Uno', en: 'Draft' });
    expect(page?.draft).toEqual({
      at: new Date('2026-05-04T12:00:00Z'),
      conflicts: [],
      lost: [],
    });
    expect((await getTextsForEditing(luz, slug))?.draft).toBe(null);
    expect((await getOrganization(visitor, slug, 'en'))?.summary?.text).toBe('One');
    const sent = { version: 1, texts: { 'summary.en': 'Draft' }, sources: {} };
    await fulfilTextsWish(ana, slug, { kind: 'publish', part: 'summary' }, sent);
    expect((await getTextsForEditing(ana, slug))?.draft).toBe(null);
    expect((await getOrganization(visitor, slug, 'en'))?.summary?.text).toBe('Draft');
  });

  it('keeps what is not published yet when one field is', async () => {
    const { slug, ana } = await anEditor();
    const texts = { 'summary.es': 'Dos', 'description.es': 'A medio escribir' };
    const wish = { kind: 'publish', part: 'summary' } as const;
    await fulfilTextsWish(ana, slug, wish, { version: 1, texts, sources: {} });
    expect((await formOf(ana, slug)).description['es'] ?? '').toBe('');
    expect((await getTextsForEditing(ana, slug))?.values.description['es']).toBe(
      'A medio escribir',
    );
  });
});
