import type { Readable } from 'node:stream';
import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { slugParam } from '~/platform/slug.schema';
import { archiveOf, readHoldings } from './archive.server';

/**
 * An organization's data as a ZIP archive, created while it is sent. The export is recorded in the audit log
 * before the first byte is sent.
 *
 * @throws a 404 Response when the actor may not export it, 429 after 20 exports in a day
 */
export async function exportOrganization(actor: Person, slug: string): Promise<Readable> {
  const organization = slugParam.safeParse(slug).success
    ? await db().organization.findFirst({
        where: { ...listed, ...organizationsWhere(actor, 'organization.export'), slug },
        select: { id: true },
      })
    : null;
  if (!organization) throw denied(actor, 'organization.export');
  await enforce('export', actor.id);
  const holdings = await readHoldings(organization.id);
  await recordAudit(db(), {
    actor,
    action: 'organization.export',
    ...aboutOrganization(organization.id),
  });
  return archiveOf(holdings);
}
