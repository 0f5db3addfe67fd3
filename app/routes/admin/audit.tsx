import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { auditQuery } from '~/features/audit/audit.schema';
import { listAuditedOrganizations, listAuditEntries } from '~/features/audit/audit-log.server';
import { AuditFilters } from '~/features/audit/components/audit-filters';
import { AuditTable } from '~/features/audit/components/audit-table';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'audit.read');
  const query = auditQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const log = await listAuditEntries(actor, query);
  const t = translator(lang, 'audit');
  return {
    page: { title: t('title'), indexed: false },
    query,
    organizations: await listAuditedOrganizations(actor),
    log: {
      ...log,
      entries: log.entries.map((row) => ({ ...row, at: exactTime(lang, row.at) })),
    },
  };
}

export const meta = pageMeta;

export default function Audit() {
  const { t } = useTranslation('audit');
  const lang = useLocale();
  const { query, organizations, log } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="hero">
        <h1 id="log">{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <AuditFilters query={query} organizations={organizations} />
      {log.person && (
        <p className="mt-4">
          {t('ofPerson', { name: log.person.name })}{' '}
          <Link to={links.adminAudit(lang)}>{t('everyone')}</Link>
        </p>
      )}
      <div className="bar mt-4" role="status">
        {t('count', { count: log.total })}
      </div>
      {log.total === 0 ? <p className="mt-4">{t('none')}</p> : <AuditTable entries={log.entries} />}
      <Pagination page={log.page} pages={log.pages} />
    </>
  );
}
