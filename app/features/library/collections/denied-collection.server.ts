import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import type { Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

/**
 * The 404 for a collection that the actor may not see. If the collection does exist, the denial is also recorded for
 * the audit log.
 *
 * @returns the response to throw
 */
export async function deniedCollection(
  actor: Actor,
  permission: Permission,
  slug: string,
): Promise<Response> {
  if (actor.kind !== 'person' || !slugParam.safeParse(slug).success)
    return new Response(null, { status: 404 });
  const row = await db().collection.findFirst({
    where: { slug, removedAt: null, groupId: null },
    select: { id: true, organizationId: true },
  });
  if (!row) return new Response(null, { status: 404 });
  return denied(actor, permission, row.id, row.organizationId);
}
