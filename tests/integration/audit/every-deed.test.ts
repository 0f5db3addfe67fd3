import { afterAll, describe, expect, it } from 'vitest';
import { auditActions } from '~/features/audit/audit.schema';
import { deedWorld, told } from './deeds/deed-world';
import { deedsOfAccounts } from './deeds/of-accounts';
import { deedsOfCampaigns } from './deeds/of-campaigns';
import { deedsOfRecommendations } from './deeds/of-recommendations';
import { deedsOfTheLibrary } from './deeds/of-library';
import { deedsOfOrganizations } from './deeds/of-organizations';
import { deedsOfPeople } from './deeds/of-people';
import { deedsOfGroups } from './deeds/of-groups';
import { deedsOfEvents } from './deeds/of-events';
import { deedsOfAlerts } from './deeds/of-alerts';
import { deedsOfProcedures } from './deeds/of-procedures';
import { deedsOfRequests } from './deeds/of-requests';

const all = [
  ...deedsOfAccounts,
  ...deedsOfPeople,
  ...deedsOfOrganizations,
  ...deedsOfTheLibrary,
  ...deedsOfRequests,
  ...deedsOfCampaigns,
  ...deedsOfGroups,
  ...deedsOfAlerts,
  ...deedsOfRecommendations,
  ...deedsOfProcedures,
  ...deedsOfEvents,
];

/** Actions that no operation logs alone: a passkey needs a browser, and a denial a response of the portal. */
const elsewhere = ['factor.add-passkey', 'access.deny'];

let entries = 0;
afterAll(() => {
  console.log(`audit: ${all.length} deeds, ${entries} entries of ${auditActions.length} kinds`);
});

describe('the log tells what was done, by whom and in which organization', () => {
  it.each(all)('%s', async (_title, expected, work) => {
    const found = await told(await deedWorld(), work);
    entries += found.length;
    expect(found).toEqual(expected);
  });

  it('of everything that it has a word for', () => {
    const known = new Set(all.flatMap(([, expected]) => expected.map((one) => one.split(' ')[0])));
    expect(auditActions.filter((one) => !known.has(one))).toEqual(
      auditActions.filter((one) => elsewhere.includes(one)),
    );
  });
});
