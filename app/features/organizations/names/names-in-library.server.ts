import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import type { Transaction } from '~/platform/db/client.server';
import { profileDifferences } from '../history/profile-differences';

const names = /^(?:ownName|acronym|name\.)/;

/**
 * Brings the library's search in step with the names of an organization: its resources are found by them too.
 * Call it in the transaction of a change.
 *
 * @param before the profile as its form held it, `after` as it holds it now
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
