import type { Actor } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';

const byPosition = { position: 'asc' } as const;

/** What a sheet tells of organizations besides what lists do: services, and how to reach a role. */
export async function readReach(actor: Actor, slugs: readonly string[]) {
  const visible = audienceWhere(actor);
  const rows = await db().organization.findMany({
    where: { slug: { in: [...slugs] }, ...listed },
    select: {
      slug: true,
      website: true,
      contacts: {
        where: visible,
        orderBy: byPosition,
        select: { email: true, phone: true, url: true, role: { select: { slug: true } } },
      },
      terms: {
        where: { AND: [visible, { kind: 'service', term: { retiredAt: null } }] },
        orderBy: byPosition,
        select: { term: { select: { slug: true } } },
      },
    },
  });
  return new Map(rows.map((row) => [row.slug, row]));
}
