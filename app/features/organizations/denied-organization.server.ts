import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import type { Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

/**
 * The answer to somebody for whom an organization's page does not exist: 404, and where there is such an
 * organization after all, a denial that the audit log keeps.
 *
 * @returns what to throw
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
