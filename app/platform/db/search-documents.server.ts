import type { Transaction } from './client.server';

/**
 * What the search offers to the features it reads from. These cannot import it, because it imports them, so it
 * is registered when the process starts (`server/registry.server.ts`).
 */
export interface SearchDocuments {
  /** Writes what the search knows of these organizations anew. */
  refreshOrganizations(tx: Transaction, organizationIds: readonly string[]): Promise<void>;
  /** Has a job do the same, after the transaction. */
  refreshOrganizationsLater(tx: Transaction, organizationIds: readonly string[]): Promise<void>;
  /** Lets only their names and facts such as countries find these organizations, until they are refreshed. */
  limitOrganizationsToNames(tx: Transaction, organizationIds: readonly string[]): Promise<void>;
  /** Writes what the search knows of these resources anew. */
  refreshResources(tx: Transaction, resourceIds: readonly string[]): Promise<void>;
}

let registered: SearchDocuments | undefined;

/** Called once for each process, before anything changes what the search has to know. */
export function registerSearchDocuments(documents: SearchDocuments): void {
  registered = documents;
}

/** @throws Error in a process that did not call `registerFeatures` */
export function searchDocuments(): SearchDocuments {
  if (!registered) throw new Error('The search is not registered: call registerFeatures first.');
  return registered;
}
