import { z } from 'zod';
import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import type { Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

/**
 * The answer to somebody for whom there is no resource of that address: 404, and where there is one after
 * all, a denial that the audit log keeps.
 *
 * @returns what to throw
 */
export async function deniedResource(
  actor: Actor,
  permission: Permission,
  slug: string,
): Promise<Response> {
  if (!slugParam.safeParse(slug).success) return new Response(null, { status: 404 });
  return deniedWhere(actor, permission, { slug });
}

/** The same for the file of a resource, by the file's id. */
export async function deniedFile(actor: Actor, id: string): Promise<Response> {
  if (!z.uuid().safeParse(id).success) return new Response(null, { status: 404 });
  return deniedWhere(actor, 'read.organization', { files: { some: { id } } });
}

async function deniedWhere(
  actor: Actor,
  permission: Permission,
  where: { slug: string } | { files: { some: { id: string } } },
): Promise<Response> {
  if (actor.kind !== 'person') return new Response(null, { status: 404 }); // nobody to speak of
  const resource = await db().resource.findFirst({
    where: { ...where, withdrawnAt: null },
    select: { id: true, organizationId: true },
  });
  if (!resource) return new Response(null, { status: 404 });
  return denied(actor, permission, resource.id, resource.organizationId);
}
