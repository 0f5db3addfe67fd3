import type { Audience } from '~/platform/auth/audience';
import { db } from '~/platform/db/client.server';
import { termId } from './terms';

/** The name of a person, shown beside a role of their organization. */
export async function aShownName(
  person: { id: string; name: string },
  organization: { id: string },
  { role = 'general', name = person.name, audience = 'network' as Audience } = {},
) {
  await db().namedContact.create({
    data: {
      personId: person.id,
      organizationId: organization.id,
      roleId: await termId('contact_role', role),
      name,
      audience,
      consentedAt: new Date(),
    },
  });
}
