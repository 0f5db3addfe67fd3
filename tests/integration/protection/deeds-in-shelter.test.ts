import { afterAll, describe, expect, it } from 'vitest';
import { shelterOrganization } from '~/features/protection/shelter.server';
import { db } from '~/platform/db/client.server';
import { deedWorld, told } from '../audit/deeds/deed-world';
import { deedsOfAccounts } from '../audit/deeds/of-accounts';
import { deedsOfTheLibrary } from '../audit/deeds/of-library';
import { deedsOfOrganizations } from '../audit/deeds/of-organizations';
import { deedsOfPeople } from '../audit/deeds/of-people';

// Somebody may always go, or take an invitation back; the log that is taken away says nothing of what is in
// shelter; an address that waited too long is erased; and two undo it.
const harmless =
  /^(?:membership\.leave|invitation\.revoke|audit\.export|correction\.close|organization\.(?:confirm-)?release) /;
const concern = /(?:admin|staff|partner|somebody|nobody) own$/;

/** All that people do in an organization, or with what is its own. */
const deeds = [
  ...deedsOfAccounts,
  ...deedsOfPeople,
  ...deedsOfOrganizations,
  ...deedsOfTheLibrary,
].filter(([, entries]) => entries.some((one) => concern.test(one) && !harmless.test(one)));

afterAll(() => console.log(`shelter: ${deeds.length} deeds that had begun before it, all in vain`));

describe('what was under way as shelter began comes to nothing', () => {
  it.each(deeds)('%s', async (_title, _entries, work) => {
    const world = await deedWorld();
    await shelterOrganization(world.network.actor, world.own.slug);
    const { version } = await db().organization.findUniqueOrThrow({ where: { id: world.own.id } });
    // Whoever acts is still who they were before: as in a request that waited for a lock.
    const entries = await told(world, (one) => Promise.resolve(work(one)).catch(() => undefined));
    const done = entries.filter((one) => concern.test(one) && !harmless.test(one));
    expect(done).toEqual([]);
    const after = await db().organization.findUniqueOrThrow({ where: { id: world.own.id } });
    expect([after.version, after.shelteredAt === null]).toEqual([version, false]);
  });
});
