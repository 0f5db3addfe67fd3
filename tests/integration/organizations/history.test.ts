import { describe, expect, it } from 'vitest';
import {
  getRestorable,
  getRevision,
  listRevisions,
} from '~/features/organizations/history/history.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { termId } from '../../factories/terms';
import { formOf } from './support';

async function aHistory() {
  const { slug, id } = await anOrganization({
    texts: { es: { summary: 'Acompaña a niñas en Tapachula.' } },
    // A value that an earlier version of the portal accepted and the form would refuse today.
    contacts: [{ role: 'general', phone: 'por la radio' }],
    terms: [
      { kind: 'expertise', slug: 'asylum' },
      { kind: 'population', slug: 'adolescents' },
    ],
  });
  const person = async (role: 'staff' | 'organization_admin') =>
    (await actorOf(await aPerson({ name: 'Ana Xol', memberOf: { id }, role }))) as Person;
  const [ana, admin] = [await person('staff'), await person('organization_admin')];
  const form = await formOf(ana, slug);
  const summary = { ...form.summary, es: 'Acompaña a adolescentes en Tapachula.' };
  await updateOrganization(ana, slug, {
    ...form,
    summary,
    expertise: ['mhpss'],
    foundedYear: 1999,
  });
  return { slug, id, ana, admin };
}

async function restore(actor: Person, slug: string) {
  const restorable = await getRestorable(actor, slug, 1);
  if (!restorable) throw new Error('no version 1');
  expect(await updateOrganization(actor, slug, restorable.input)).toEqual({ status: 'saved' });
}

describe('the history’s pages', () => {
  it('say who saved, when, and which words and rows changed', async () => {
    const { slug, ana, admin } = await aHistory();
    const history = await listRevisions(ana, slug, 1);
    expect(history?.revisions).toMatchObject([
      { number: 2, author: { kind: 'own' } },
      { number: 1, author: { kind: 'nobody' }, fields: [] },
    ]);
    expect(history?.revisions[0]?.fields).toEqual(
      expect.arrayContaining(['summary.es', 'expertise', 'foundedYear']),
    );
    const revision = await getRevision(ana, slug, 2);
    expect(revision?.changes).toContainEqual({
      name: 'summary.es',
      kind: 'text',
      parts: [
        { kind: 'same', text: 'Acompaña a ' },
        { kind: 'removed', text: 'niñas' },
        { kind: 'added', text: 'adolescentes' },
        { kind: 'same', text: ' en Tapachula.' },
      ],
    });
    expect(revision?.changes).toContainEqual({
      name: 'expertise',
      kind: 'rows',
      removed: [['asylum', 'public']],
      added: [['mhpss', 'public']],
      changed: [],
    });
    // Authors are named to readers who may see the organization's members.
    const [newest] = (await listRevisions(admin, slug, 1))?.revisions ?? [];
    expect(newest?.author).toEqual({ kind: 'named', name: 'Ana Xol' });
  });

  it('are for its own people alone', async () => {
    const { slug } = await aHistory();
    const stranger = (await actorOf(await aPerson({ isNetworkAdmin: true }))) as Person;
    expect(await listRevisions(stranger, slug, 1)).toBe(null);
    expect(await getRevision(stranger, slug, 1)).toBe(null);
    expect(await getRestorable(stranger, slug, 1)).toBe(null);
  });
});

describe('an old version', () => {
  it('comes back whole as a new one', async () => {
    const { slug, id, ana } = await aHistory();
    await restore(ana, slug);
    expect((await getRevision(ana, slug, 1))?.isCurrent).toBe(true);
    const form = await formOf(ana, slug);
    expect(form).toMatchObject({
      summary: { es: 'Acompaña a niñas en Tapachula.' },
      expertise: ['asylum'],
    });
    expect(form.foundedYear).toBe(undefined);
    expect(await db().organizationRevision.count({ where: { organizationId: id } })).toBe(3);
  });

  it('comes back without a term that was retired since, and keeps fields that it did not have', async () => {
    const { slug, id, ana } = await aHistory();
    const key = { organizationId_number: { organizationId: id, number: 1 } };
    const { snapshot } = await db().organizationRevision.findUniqueOrThrow({ where: key });
    const { website: _website, ...older } = snapshot as Record<string, unknown>;
    await db().organizationRevision.update({
      where: key,
      data: { snapshot: { ...older, expertise: ['asylum', 'a-term-of-old'] } as never },
    });
    const form = await formOf(ana, slug);
    await updateOrganization(ana, slug, { ...form, website: 'https://example.org' });
    const term = await termId('population', 'adolescents');
    await db().term.update({ where: { id: term }, data: { retiredAt: new Date() } });
    const restorable = await getRestorable(ana, slug, 1);
    expect(restorable?.input).toMatchObject({
      website: 'https://example.org',
      expertise: ['asylum'],
      population: [],
    });
    await restore(ana, slug);
    await db().term.update({ where: { id: term }, data: { retiredAt: null } });
  });
});
