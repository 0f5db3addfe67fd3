import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import {
  limitSearchToNames,
  refreshingSearch,
  refreshOrganizationSearch,
} from '~/features/search/directory/search-index.server';
import { registerSearchDocuments } from '~/platform/db/search-documents.server';
import { enqueue } from '~/platform/jobs/enqueue.server';

/**
 * Gives features the functions of other features that they may not import, because those import them. Every
 * process that changes records calls it once: the portal, the operator's commands and the tests.
 */
export function registerFeatures(): void {
  registerSearchDocuments({
    refreshOrganizations: refreshOrganizationSearch,
    async refreshOrganizationsLater(tx, organizationIds) {
      await enqueue(tx, refreshingSearch, { organizationIds: [...organizationIds] });
    },
    limitOrganizationsToNames: limitSearchToNames,
    refreshResources: refreshResourceSearch,
  });
}
