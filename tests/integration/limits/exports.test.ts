import { expect, it } from 'vitest';
import { exportOwnData } from '~/features/own-data/own-data.server';
import { auditQuery } from '~/features/audit/audit.schema';
import { exportAudit } from '~/features/audit/audit-export.server';
import { exportLibrary } from '~/features/library/files/library-zip.server';
import { exportOrganization } from '~/features/organizations/lifecycle/withdraw/export-organization.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aBrowser } from '../accounts/requests';

it('whatever somebody takes away counts: the 21st of a day is refused, of whichever kind', async () => {
  const organization = await anOrganization();
  const actor = await actorOf(
    await aPerson({ memberOf: organization, role: 'organization_admin' }),
  );
  const scope = { organizationId: organization.id };
  const kinds: Record<string, () => Promise<unknown>> = {
    'own data': () => exportOwnData(actor),
    log: async () => (await exportAudit(actor, scope, auditQuery.parse({}), 'es')).cancel(),
    library: async () => (await exportLibrary(actor, organization)).cancel(),
    organization: async () => (await exportOrganization(actor, organization.slug)).destroy(),
  };
  const browser = aBrowser();
  for (const take of Object.values(kinds))
    for (let round = 0; round < 5; round += 1) await browser.asks(take);
  for (const [kind, take] of Object.entries(kinds)) {
    const answer: unknown = await browser.asks(take).catch((refusal: unknown) => refusal);
    expect([kind, answer instanceof Response && answer.status]).toEqual([kind, 429]);
  }
});
