import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { auditQueryOf } from '~/features/audit/audit.schema';
import { listAuditChoices, listAuditEntries } from '~/features/audit/audit-log.server';
import { AuditLog } from '~/features/audit/components/audit-log';
import { shortTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'audit.read');
  const query = auditQueryOf(request.url);
  const { entries, ...log } = await listAuditEntries(actor, 'network', query);
  const t = translator(lang, 'audit');
  return {
    page: { title: t('title'), indexed: false },
    query,
    choices: await listAuditChoices(actor, 'network', query, lang),
    log: {
      ...log,
      entries: entries.map((row) => ({ ...row, at: shortTime(lang, row.at) })),
    },
  };
}

export const meta = pageMeta;

export default function Audit() {
  const { t } = useTranslation('audit');
  const lang = useLocale();
  const { query, choices, log } = useLoaderData<typeof loader>();
  const { page: _, ...filters } = query;
  return (
    <>
      <div className="page-head">
        <h1 id="log">{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <AuditLog
        query={query}
        choices={choices}
        isNetwork
        log={log}
        toFile={links.adminAuditFile(lang, filters)}
        toPerson={(person) => links.adminAudit(lang, { person })}
      />
    </>
  );
}
