import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditQueryOf } from '~/features/audit/audit.schema';
import { exportAudit } from '~/features/audit/audit-export.server';
import { requireLocale } from '~/i18n/request.server';
import { requireFreshProof, requirePermission } from '~/platform/auth/guard.server';
import { attachment } from '~/platform/http/attachment.server';

/** The audit log as a CSV file, with the filters of its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'audit.export');
  requireFreshProof(request, actor);
  const file = await exportAudit(actor, 'network', auditQueryOf(request.url), lang);
  return attachment(file, 'text/csv; charset=utf-8', 'tejido-audit.csv');
}
