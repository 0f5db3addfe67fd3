import { refreshOrganizationSearch } from '~/features/directory/search-index.server';
import { refreshResourceSearch } from '~/features/resources/resource-index.server';
import type { Transaction } from '~/platform/db/client.server';

// Raise it when what `refreshOrganizationSearch` writes changes: the next start then writes all anew.
const INDEX_VERSION = 1;

/** Rewrites the search documents of all resources, after words that they hold have changed. */
export async function refreshAllResources(tx: Transaction): Promise<void> {
  const resources = await tx.resource.findMany({ select: { id: true } });
  await refreshResourceSearch(tx, resources.map(idOf));
}

/** Whether the directory's index was written by the rules of another release. */
export async function isIndexOutdated(tx: Transaction): Promise<boolean> {
  const state = await tx.searchState.findFirst({ select: { indexVersion: true } });
  return state?.indexVersion !== INDEX_VERSION;
}

/** Writes the directory's index anew, by the rules of this release. */
export async function refreshAllOrganizations(tx: Transaction): Promise<void> {
  const organizations = await tx.organization.findMany({ select: { id: true } });
  await refreshOrganizationSearch(tx, organizations.map(idOf));
  await tx.searchState.updateMany({ data: { indexVersion: INDEX_VERSION } });
}

const idOf = ({ id }: { id: string }) => id;
