import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditQueryOf } from '~/features/audit/audit.schema';
import { exportAudit } from '~/features/audit/audit-export.server';
import { getAuditedOrganization } from '~/features/audit/audit-log.server';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor, requireFreshProof } from '~/platform/auth/guard.server';
import { attachment } from '~/platform/http/attachment.server';

/** An organization's audit log as a CSV file, with the filters of its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const organization = await getAuditedOrganization(actor, 'audit.export', slug);
  if (!organization) throw await deniedOrganization(actor, 'audit.export', slug);
  requireFreshProof(request, actor);
  const query = auditQueryOf(request.url);
  const file = await exportAudit(actor, { organizationId: organization.id }, query, lang);
  return attachment(file, 'text/csv; charset=utf-8', 'tejido-audit.csv');
}
