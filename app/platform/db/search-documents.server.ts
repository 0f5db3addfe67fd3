import type { Transaction } from './client.server';

/**
 * What the search offers to the features whose data it reads. They cannot import it, because it imports them,
 * so it is registered when the process starts (`server/registry.server.ts`).
 */
export interface SearchDocuments {
  /** Rebuilds the search documents of these organizations. */
  refreshOrganizations(tx: Transaction, organizationIds: readonly string[]): Promise<void>;
  /** Has a job do the same after the transaction. */
  refreshOrganizationsLater(tx: Transaction, organizationIds: readonly string[]): Promise<void>;
  /**
   * Until they are rebuilt, lets these organizations be found only by their names and by facts such as
   * countries.
   */
  limitOrganizationsToNames(tx: Transaction, organizationIds: readonly string[]): Promise<void>;
  /** Rebuilds the search documents of these resources. */
  refreshResources(tx: Transaction, resourceIds: readonly string[]): Promise<void>;
}

let registered: SearchDocuments | undefined;

/** Called once per process, before anything changes what is searched. */
export function registerSearchDocuments(documents: SearchDocuments): void {
  registered = documents;
}

/** @throws Error in a process that did not call `registerFeatures` */
export function searchDocuments(): SearchDocuments {
  if (!registered) throw new Error('The search is not registered: call registerFeatures first.');
  return registered;
}
