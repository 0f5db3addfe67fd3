import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import type { Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

/**
 * The response for somebody who may not see an organization's page: always 404. If the organization does
 * exist, the denial is recorded in the audit log.
 *
 * @returns the response to throw
 */
export async function deniedOrganization(
  actor: Actor,
  permission: Permission,
  slug: string,
): Promise<Response> {
  const organization =
    actor.kind === 'person' && slugParam.safeParse(slug).success
      ? await db().organization.findUnique({ where: { slug }, select: { id: true } })
      : null;
  if (!organization) return new Response(null, { status: 404 });
  return denied(actor, permission, organization.id, organization.id);
}
