import { z } from 'zod';
import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import type { Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

/**
 * The 404 for a resource that the actor may not see. If the resource does exist, the denial is also recorded for
 * the audit log.
 *
 * @returns the response to throw
 */
export async function deniedResource(
  actor: Actor,
  permission: Permission,
  slug: string,
): Promise<Response> {
  if (!slugParam.safeParse(slug).success) return new Response(null, { status: 404 });
  return deniedWhere(actor, permission, { slug });
}

/** The same for a file of a resource, by the id of the file. */
export async function deniedFile(actor: Actor, id: string): Promise<Response> {
  if (!z.uuid().safeParse(id).success) return new Response(null, { status: 404 });
  return deniedWhere(actor, 'read.organization', { files: { some: { id } } });
}

async function deniedWhere(
  actor: Actor,
  permission: Permission,
  where: { slug: string } | { files: { some: { id: string } } },
): Promise<Response> {
  if (actor.kind !== 'person') return new Response(null, { status: 404 }); // there is nobody to name in the log
  const resource = await db().resource.findFirst({
    where: { ...where, withdrawnAt: null },
    select: { id: true, organizationId: true },
  });
  if (!resource) return new Response(null, { status: 404 });
  return denied(actor, permission, resource.id, resource.organizationId);
}
