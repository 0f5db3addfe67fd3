import { afterEach, describe, expect, it } from 'vitest';
import { previewOrganization } from '~/features/organizations/editing/preview-organization.server';
import type { ProfileInput } from '~/features/organizations/organizations.schema';
import { previewReaders } from '~/features/organizations/editing/preview.schema';
import {
  getOrganization,
  type Profile,
} from '~/features/organizations/profile/public-profile.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { formOf } from './support';

const places: ProfileInput['places'] = (['public', 'network', 'organization'] as const).map(
  (audience, index) => ({
    kind: index === 0 ? ('seat' as const) : ('office' as const),
    country: 'GT',
    region: '',
    municipality: `Para ${audience}`,
    street: '',
    precision: 'municipality' as const,
    audience,
  }),
);

afterEach(() => setClock());

describe('a profile before it is saved', () => {
  it('is to each reader what it is once it is saved, and leaves nothing behind', async () => {
    // Saving sets when each part was confirmed, and so does the preview.
    const time = new Date();
    setClock(() => time);
    const { slug, id } = await anOrganization({ texts: { es: { summary: 'Antes' } } });
    const actor = (await actorOf(await aPerson({ memberOf: { id } }))) as Person;
    const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const before = await formOf(actor, slug);
    const input = { ...before, places, summary: { ...before.summary, es: 'Después' } };
    const shown: (Profile | false)[] = [];
    for (const as of previewReaders) {
      const seen = await previewOrganization(actor, slug, input, as, 'es');
      shown.push(seen.status === 'seen' && seen.profile);
    }
    expect(shown.map((one) => one && one.places.map(({ municipality }) => municipality))).toEqual([
      ['Para public'],
      ['Para public', 'Para network'],
      ['Para public', 'Para network', 'Para organization'],
    ]);
    expect(await formOf(actor, slug)).toEqual(before);
    expect(await db().organizationRevision.count({ where: { organizationId: id } })).toBe(0);
    expect(await db().auditEntry.count({ where: { objectId: id } })).toBe(0);

    await updateOrganization(actor, slug, input);
    for (const [index, reader] of [visitor, partner, actor].entries()) {
      const saved = await getOrganization(reader, slug, 'es');
      const preview = shown[index];
      const { updatedAt: _saved, ...page } = saved ?? {};
      const { updatedAt: _seen, ...same } = preview || {};
      expect({ ...same, can: null }).toEqual({ ...page, can: null });
    }
  });

  it('is for its own people alone, and says what it cannot name', async () => {
    const { slug, id } = await anOrganization();
    const actor = (await actorOf(await aPerson({ memberOf: { id } }))) as Person;
    const stranger = (await actorOf(await aPerson({ memberOf: await anOrganization() }))) as Person;
    const form = await formOf(actor, slug);
    expect(await previewOrganization(stranger, slug, form, 'visitor', 'es')).toEqual({
      status: 'not-found',
    });
    const wrong = { ...form, expertise: ['no-such'] };
    expect(await previewOrganization(actor, slug, wrong, 'visitor', 'es')).toMatchObject({
      status: 'invalid',
    });
  });
});
