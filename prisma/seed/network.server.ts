import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import { recordRevision } from '~/features/organizations/history/revisions.server';
import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import { system } from '~/platform/auth/actor';
import type { Database } from '~/platform/db/client.server';
import { organizations } from '../data/organizations';
import { resources } from '../data/resources';
import { seedAgenda } from './agenda.server';
import { seedOrganization } from './organization.server';
import { seedReference } from './reference.server';
import { seedResource } from './resource.server';
import { seedSourceDocuments } from './source-documents.server';
import { seedTransaction } from './transaction.server';

/** How many rows a run of the seed created; zero if all existed. */
export interface NetworkCounts {
  organizations: number;
  resources: number;
}

/**
 * Creates the founding partners and their resources if they are missing, with the reference data that they
 * need. Existing rows are never touched, since they belong to the people who edit them. No profile is marked
 * as verified, because no organization has confirmed its own yet.
 */
export async function seedNetwork(database: Database): Promise<NetworkCounts> {
  await seedReference(database);
  await seedAgenda(database);
  return seedTransaction(database, async (tx) => {
    const termIds = new Map(
      (await tx.term.findMany({ select: { id: true, kind: true, slug: true } })).map(
        ({ id, kind, slug }) => [`${kind}/${slug}`, id],
      ),
    );
    const created: Record<keyof NetworkCounts, string[]> = { organizations: [], resources: [] };
    for (const seed of organizations) {
      const id = await seedOrganization(tx, seed, termIds);
      if (id) created.organizations.push(id);
    }
    for (const seed of resources) {
      const id = await seedResource(tx, seed, termIds);
      if (id) created.resources.push(id);
    }
    await seedSourceDocuments(tx);
    await refreshOrganizationSearch(tx, created.organizations);
    for (const id of created.organizations) await recordRevision(tx, system, id);
    await refreshResourceSearch(tx, created.resources);
    return { organizations: created.organizations.length, resources: created.resources.length };
  });
}
