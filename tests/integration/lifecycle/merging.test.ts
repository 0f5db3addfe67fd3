import { describe, expect, it } from 'vitest';
import {
  findDuplicates,
  listDuplicatePairs,
} from '~/features/organizations/lifecycle/merge/find-duplicates.server';
import { mergeOrganizations } from '~/features/organizations/lifecycle/merge/merge-organizations.server';
import { mergeRules, otherReferences } from '~/features/organizations/lifecycle/merge/merge-rules';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { movedOrMissing } from '~/features/organizations/lifecycle/rename/moved.server';
import { links } from '~/i18n/links';
import { db } from '~/platform/db/client.server';
import { aCorrection } from '../../factories/continuity';
import { anInvitation } from '../../factories/links';
import { aLogo } from '../../factories/logos';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { found } from '../directory/ask';

const anAdministrator = async () => actorOf(await aPerson({ isNetworkAdmin: true }));

describe('likely duplicates', () => {
  it('are found by a like name in either language, acronym and site, but not when one is hidden for safety', async () => {
    const actor = await anAdministrator();
    const key = unique();
    const one = await anOrganization({
      name: `Asociación Puentes de ${key}`,
      texts: { en: { name: `Bridges Association of ${key}` } },
      website: `https://www.${key}.example.org/inicio`,
    });
    const hidden = await anOrganization({
      name: `Asociación Puentes de ${key}`,
      hiddenForSafety: true,
    });
    await db().organization.update({ where: { id: one.id }, data: { acronym: `P${key}` } });
    const why = async (candidate: Parameters<typeof findDuplicates>[1]) =>
      (await findDuplicates(actor, candidate)).map(({ slug, likenesses }) => [slug, likenesses]);
    expect(await why({ name: `asociacion puentes ${key}` })).toEqual([[one.slug, ['name']]]);
    expect(await why({ name: `Bridges Association ${key}` })).toEqual([[one.slug, ['name']]]);
    expect(await why({ name: 'Otra', acronym: `p${key}` })).toEqual([[one.slug, ['acronym']]]);
    expect(await why({ name: 'Otra', website: `http://${key}.example.org` })).toEqual([
      [one.slug, ['website']],
    ]);
    expect(await why({ name: 'Nada que ver' })).toEqual([]);
    const other = await anOrganization({ name: `Asociacion Puentes de ${key}` });
    const pairs = (await listDuplicatePairs(actor)).filter(({ one: first }) =>
      first.name.includes(key),
    );
    expect(pairs.map(({ likenesses }) => likenesses)).toEqual([['name']]);
    const slugs = pairs.flatMap((pair) => [pair.one.slug, pair.other.slug]).sort();
    expect(slugs).toEqual([one.slug, other.slug].sort());
    expect(slugs).not.toContain(hidden.slug);
    const member = await actorOf(await aPerson({ memberOf: one }));
    expect([
      await findDuplicates(member, { name: one.name }),
      await listDuplicatePairs(member),
    ]).toEqual([[], []]);
  });
});

describe('merging a duplicate', () => {
  it('moves people, invitations and resources, fills the profile, and leads its address over', async () => {
    const actor = await anAdministrator();
    const word = unique();
    const kept = await anOrganization({
      texts: { es: { summary: 'El que queda.' } },
      contacts: [{ role: 'general', email: 'a@example.org', audience: 'public' }],
    });
    const duplicate = await anOrganization({
      texts: { es: { summary: 'El otro.' }, en: { summary: `Only here ${word}.` } },
      places: [{ countryCode: 'HN', municipality: 'Tegucigalpa' }],
      contacts: [
        { role: 'general', email: 'a@example.org', audience: 'network' },
        { role: 'legal', email: 'b@example.org', audience: 'network' },
      ],
      atRisk: true,
    });
    const [both, alone] = [
      await aPerson({ memberOf: kept }),
      await aPerson({ memberOf: duplicate }),
    ];
    await db().membership.create({
      data: { personId: both.id, organizationId: duplicate.id, role: 'organization_admin' },
    });
    const resource = await aResource({ organization: duplicate });
    await anInvitation({ to: duplicate });
    await aCorrection(duplicate);
    const logo = await aLogo(duplicate);
    // Rows that the kept organization already has cause no conflict.
    const own = await aResource({ organization: kept });
    await anInvitation({ to: kept });
    await aCorrection(kept);

    const input = { from: duplicate.slug, into: kept.slug };
    expect(await mergeOrganizations(actor, input)).toEqual({ status: 'merged', slug: kept.slug });

    const row = await db().organization.findUniqueOrThrow({
      where: { id: kept.id },
      select: {
        raisedRiskAt: true,
        version: true,
        memberships: { select: { personId: true, role: true } },
        places: { orderBy: { position: 'asc' }, select: { kind: true, countryCode: true } },
        contacts: { orderBy: { position: 'asc' }, select: { email: true, audience: true } },
        resources: { orderBy: { id: 'asc' }, select: { id: true } },
        logo: { select: { id: true } },
        _count: { select: { invitations: true, corrections: true } },
      },
    });
    expect(row.raisedRiskAt).not.toBeNull();
    expect(row.version).toBe(kept.version + 1);
    expect(row.memberships).toHaveLength(2);
    expect(row.memberships).toContainEqual({ personId: both.id, role: 'organization_admin' });
    expect(row.memberships).toContainEqual({ personId: alone.id, role: 'staff' });
    expect(row.places).toEqual([
      { kind: 'seat', countryCode: 'GT' },
      { kind: 'office', countryCode: 'HN' },
    ]);
    expect(row.contacts).toEqual([
      { email: 'a@example.org', audience: 'public' },
      { email: 'b@example.org', audience: 'network' },
    ]);
    expect(row.resources).toEqual([{ id: resource.id }, { id: own.id }]);
    expect(row.logo).toEqual({ id: logo });
    expect(row._count).toEqual({ invitations: 2, corrections: 2 });

    // At raised risk, its texts are for its own people.
    const people = await actorOf(both);
    expect((await getOrganization(people, kept.slug, 'en'))?.summary?.text).toContain(word);
    expect((await getOrganization(people, kept.slug, 'es'))?.summary?.text).toBe('El que queda.');
    expect(await found(`q=${word}`, people)).toEqual([kept.slug]);
    const asked = new Request(`http://localhost:3000${links.organization('es', duplicate.slug)}`);
    const answer = await movedOrMissing(asked, duplicate.slug);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      301,
      links.organization('es', kept.slug),
    ]);
    const entries = { where: { action: 'organization.merge', actorId: actor.id } };
    expect(await db().auditEntry.count(entries)).toBe(2);
  });

  it('is for the network’s administrators, of two that are in the network', async () => {
    const actor = await anAdministrator();
    const [one, other] = [await anOrganization(), await anOrganization()];
    const hidden = await anOrganization({ hiddenForSafety: true });
    const member = await actorOf(await aPerson({ memberOf: one, role: 'organization_admin' }));
    for (const [who, from, into] of [
      [member, other.slug, one.slug],
      [actor, hidden.slug, one.slug],
      [actor, one.slug, hidden.slug],
      [actor, one.slug, one.slug],
    ] as const)
      expect(await mergeOrganizations(who, { from, into })).toEqual({ status: 'not-found' });
    expect(await db().organization.count({ where: { id: { in: [one.id, other.id] } } })).toBe(2);
  });

  it('says of every table that names an organization what becomes of its rows', async () => {
    const rows = await db().$queryRaw<{ name: string }[]>`
      SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
      WHERE contype = 'f' AND confrelid = 'organization'::regclass ORDER BY 1`;
    expect(Object.keys(mergeRules).sort()).toEqual(rows.map(({ name }) => name));
    const others = await db().$queryRaw<{ name: string; column: string }[]>`
      SELECT conrelid::regclass::text AS name, attname AS column FROM pg_constraint
      JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
      WHERE contype = 'f' AND confrelid = 'organization'::regclass AND attname <> 'organization_id'
      ORDER BY 1, 2`;
    expect(otherReferences).toEqual(others.map(({ name, column }) => [name, column]));
  });
});
