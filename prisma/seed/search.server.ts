import { refreshOrganizationSearch } from '~/features/directory/search-index.server';
import { refreshResourceSearch } from '~/features/resources/resource-index.server';
import type { Transaction } from '~/platform/db/client.server';

/** Rewrites every search document, after words that they hold have changed. */
export async function refreshAllSearch(tx: Transaction): Promise<void> {
  const organizations = await tx.organization.findMany({ select: { id: true } });
  await refreshOrganizationSearch(tx, organizations.map(idOf));
  const resources = await tx.resource.findMany({ select: { id: true } });
  await refreshResourceSearch(tx, resources.map(idOf));
}

const idOf = ({ id }: { id: string }) => id;
