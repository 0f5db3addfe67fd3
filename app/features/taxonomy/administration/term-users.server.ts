import type { Transaction } from '~/platform/db/client.server';
import { searchDocuments } from '~/platform/db/search-documents.server';

/** What has a term: whose search documents hold its words. */
export interface TermUsers {
  organizations: string[];
  resources: string[];
}

/** The ids of the organizations and resources that have a term, in one order for all who lock them. */
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

/** Has them found by the term's words of now. */
export async function refreshTermUsers(tx: Transaction, users: TermUsers): Promise<void> {
  await searchDocuments().refreshOrganizations(tx, users.organizations);
  await searchDocuments().refreshResources(tx, users.resources);
}
