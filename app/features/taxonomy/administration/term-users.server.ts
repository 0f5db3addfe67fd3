import type { Transaction } from '~/platform/db/client.server';
import { searchDocuments } from '~/platform/db/search-documents.server';

/** The ids of the organizations and resources that have a term. */
export interface TermUsers {
  organizations: string[];
  resources: string[];
}

/** Finds what has a term, sorted by id, so that all transactions lock the rows in the same order. */
export async function findTermUsers(tx: Transaction, termId: string): Promise<TermUsers> {
  const organizations = await tx.organization.findMany({
    where: { terms: { some: { termId } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const resources = await tx.resource.findMany({
    where: { OR: [{ typeId: termId }, { terms: { some: { termId } } }] },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return {
    organizations: organizations.map(({ id }) => id),
    resources: resources.map(({ id }) => id),
  };
}

/** Refreshes the search documents of organizations and resources after a term's words have changed. */
export async function refreshTermUsers(tx: Transaction, users: TermUsers): Promise<void> {
  await searchDocuments().refreshOrganizations(tx, users.organizations);
  await searchDocuments().refreshResources(tx, users.resources);
}
