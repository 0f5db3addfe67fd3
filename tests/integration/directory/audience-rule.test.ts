import { beforeAll, describe, expect, it } from 'vitest';
import { system, visitor, type Actor } from '~/platform/auth/actor';
import { audiences, audienceWhere } from '~/platform/auth/audience';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';

let actors: Record<string, Actor>;

beforeAll(async () => {
  const places = audiences.map((audience) => ({ countryCode: 'GT', audience }));
  const one = await anOrganization({ places });
  await anOrganization({ places });
  actors = {
    visitor,
    system,
    member: await actorOf(await aPerson({ memberOf: one })),
    administrator: await actorOf(await aPerson({ isNetworkAdmin: true })),
    nobody: await actorOf(await aPerson()),
  };
});

describe('the rule of who reads a row', () => {
  it.each([
    ['visitor', 2],
    ['nobody', 2],
    ['administrator', 4],
    ['system', 4],
    ['member', 5],
  ] as const)('is one in Prisma and in SQL: %s reads %i of six', async (name, expected) => {
    const actor = actors[name] ?? visitor;
    const rows = await db().organizationPlace.findMany({
      where: audienceWhere(actor),
      select: { id: true },
    });
    const same = await db().$queryRaw<{ id: string }[]>`
      SELECT r.id FROM organization_place r WHERE ${audienceSql(actor, Prisma.sql`r`)}`;
    expect(rows).toHaveLength(expected);
    expect(same.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});
