import { afterAll, describe, expect, it } from 'vitest';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { db } from '~/platform/db/client.server';
import { deedWorld, told } from '../audit/deeds/deed-world';
import { deedsOfAccounts } from '../audit/deeds/of-accounts';
import { deedsOfTheLibrary } from '../audit/deeds/of-library';
import { deedsOfOrganizations } from '../audit/deeds/of-organizations';
import { deedsOfPeople } from '../audit/deeds/of-people';

// What stays allowed: leaving, taking an invitation back, exporting the log (which says nothing about what is
// hidden for safety), erasing the e-mail address of an old correction, and, by two people, ending the hiding.
const harmless =
  /^(?:membership\.leave|invitation\.revoke|audit\.export|correction\.close|organization\.(?:confirm-)?release) /;
const concern = /(?:admin|staff|partner|somebody|nobody) own$/;

/** All operations in an organization or on its records. */
const deeds = [
  ...deedsOfAccounts,
  ...deedsOfPeople,
  ...deedsOfOrganizations,
  ...deedsOfTheLibrary,
].filter(([, entries]) => entries.some((one) => concern.test(one) && !harmless.test(one)));

afterAll(() => console.log(`hiding: ${deeds.length} deeds that had begun before it, all in vain`));

describe('what was under way as the hiding began comes to nothing', () => {
  it.each(deeds)('%s', async (_title, _entries, work) => {
    const world = await deedWorld();
    await hideForSafety(world.network.actor, world.own.slug);
    const { version } = await db().organization.findUniqueOrThrow({ where: { id: world.own.id } });
    // The actor is still the one from before, as in a request that waited for a lock.
    const entries = await told(world, (one) => Promise.resolve(work(one)).catch(() => undefined));
    const done = entries.filter((one) => concern.test(one) && !harmless.test(one));
    expect(done).toEqual([]);
    const after = await db().organization.findUniqueOrThrow({ where: { id: world.own.id } });
    expect([after.version, after.hiddenForSafetyAt === null]).toEqual([version, false]);
  });
});
