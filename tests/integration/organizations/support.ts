import { getOrganizationForEditing } from '~/features/organizations/editing/editing.server';
import type { ProfileInput } from '~/features/organizations/organizations.schema';
import type { ServiceInput } from '~/features/organizations/editing/profile-rows.schema';
import type { Actor } from '~/platform/auth/actor';

/** The stored profile as its form would send it unchanged. */
export async function formOf(actor: Actor, slug: string): Promise<ProfileInput> {
  const organization = await getOrganizationForEditing(actor, slug);
  if (!organization) throw new Error(`no profile of ${slug} to edit`);
  return organization.values;
}

/** A service in a profile's form without any details. */
export const aService: ServiceInput = {
  service: 'shelter',
  populations: [],
  stages: [],
  countries: [],
  languages: [],
  cost: 'unsaid',
  description: { es: '', en: '' },
  reach: { es: '', en: '' },
  audience: 'public',
};
