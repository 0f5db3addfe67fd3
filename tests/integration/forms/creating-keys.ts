import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

/** The form that makes keys for programs. */
export const creatingKeys = {
  'workspace/organization-keys': async () => {
    const organization = await anOrganization();
    const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
    return {
      as: person,
      params: { slug: organization.slug },
      fields: { do: 'make', label: 'Sitio web', stamp: newStamp() },
      count: () => db().dataKey.count(),
    };
  },
};
