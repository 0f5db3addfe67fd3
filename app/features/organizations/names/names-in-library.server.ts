import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import type { Transaction } from '~/platform/db/client.server';
import { profileDifferences } from '../history/profile-differences';

const names = /^(?:ownName|acronym|name\.)/;

/**
 * Updates the library search when an organization's names change, because its resources are found by them
 * too. Call it in the transaction of the change.
 *
 * @param before the profile in the shape of its form, `after` the same after the change
 */
export async function refreshNamesInLibrary(
  tx: Transaction,
  organizationId: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  if (!profileDifferences(before, after).some(({ name }) => names.test(name))) return;
  const resources = await tx.resource.findMany({ where: { organizationId }, select: { id: true } });
  await refreshResourceSearch(
    tx,
    resources.map(({ id }) => id),
  );
}
