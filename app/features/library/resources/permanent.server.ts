import { z } from 'zod';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { readableResources } from './resources.policy';

/** Finds a resource by its permanent id. @returns its present slug; null if the actor may not read such a resource */
export async function slugOfResource(actor: Actor, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const found = await db().resource.findFirst({
    where: { id, ...readableResources(actor) },
    select: { slug: true },
  });
  return found?.slug ?? null;
}
