import { describe, expect, it } from 'vitest';
import { recordRevision } from '~/features/organizations/history/revisions.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { system } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { formOf } from './support';

const revisionsOf = (organizationId: string) =>
  db().organizationRevision.findMany({
    where: { organizationId },
    orderBy: { number: 'asc' },
    select: { number: true, version: true, actorId: true, snapshot: true },
  });

describe('the history of a profile', () => {
  it('begins with what stood before its first change, and has each save with who made it', async () => {
    const organization = await anOrganization({ texts: { es: { summary: 'Uno' } } });
    const actor = await actorOf(await aPerson({ memberOf: organization }));
    for (const text of ['Dos', 'Tres']) {
      const form = await formOf(actor, organization.slug);
      const summary = { ...form.summary, es: text };
      await updateOrganization(actor, organization.slug, { ...form, summary });
    }
    const revisions = await revisionsOf(organization.id);
    expect(revisions).toMatchObject([
      { number: 1, version: 1, actorId: null, snapshot: { summary: { es: 'Uno' } } },
      { number: 2, version: 2, actorId: actor.id, snapshot: { summary: { es: 'Dos' } } },
      { number: 3, version: 3, actorId: actor.id, snapshot: { summary: { es: 'Tres' } } },
    ]);
    const form: unknown = JSON.parse(JSON.stringify(await formOf(actor, organization.slug)));
    expect(revisions.at(-1)?.snapshot).toEqual({ foundedYear: null, ...(form as object) });
  });

  it('has no revision of a save that changed nothing, nor of one that was refused', async () => {
    const organization = await anOrganization();
    const actor = await actorOf(await aPerson({ memberOf: organization }));
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, form);
    expect(await revisionsOf(organization.id)).toHaveLength(1);
    await updateOrganization(actor, organization.slug, { ...form, acronym: 'TARDE' });
    expect(await revisionsOf(organization.id)).toHaveLength(1);
  });

  it('counts on when several record at once', async () => {
    const organization = await anOrganization();
    await Promise.all(
      ['A', 'B', 'C'].map((acronym) =>
        db().$transaction(async (tx) => {
          const where = { id: organization.id };
          await tx.organization.update({ where, data: { acronym }, select: { id: true } });
          await recordRevision(tx, system, organization.id);
        }),
      ),
    );
    const revisions = await revisionsOf(organization.id);
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
