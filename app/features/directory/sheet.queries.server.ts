import type { Actor } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { introduced } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { blurContacts, blurWebsite } from '~/features/protection/blur';
import { readRisks } from '~/features/protection/raised-risk.server';

const byPosition = { position: 'asc' } as const;

/** What a sheet shows of organizations beyond what lists show: their services, stages, contacts and website. */
export async function readReach(actor: Actor, slugs: readonly string[]) {
  const visible = audienceWhere(actor);
  const rows = await db().organization.findMany({
    where: { slug: { in: [...slugs] }, ...introduced },
    select: {
      id: true,
      slug: true,
      website: true,
      contacts: {
        where: visible,
        orderBy: byPosition,
        select: { email: true, phone: true, url: true, role: { select: { slug: true } } },
      },
      terms: {
        where: {
          AND: [visible, { kind: { in: ['service', 'stage'] }, term: { retiredAt: null } }],
        },
        orderBy: byPosition,
        select: { kind: true, term: { select: { slug: true } } },
      },
    },
  });
  const ids = rows.map(({ id }) => id);
  const risks = await readRisks(actor, ids);
  const isPartner = can(actor, 'read.network');
  return new Map(
    rows.map(({ id, website, contacts, ...row }) => [
      row.slug,
      {
        ...row,
        website: blurWebsite(website, risks.get(id), isPartner),
        contacts: blurContacts(contacts, risks.get(id), isPartner),
      },
    ]),
  );
}
