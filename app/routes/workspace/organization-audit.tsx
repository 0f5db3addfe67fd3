import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { pageMeta } from '~/components/page-meta';
import { auditQueryOf } from '~/features/audit/audit.schema';
import {
  getAuditedOrganization,
  listAuditChoices,
  listAuditEntries,
} from '~/features/audit/audit-log.server';
import { AuditLog } from '~/features/audit/components/audit-log';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { shortTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';

/** What was done by or to an organization, for its own administrators. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const found = await getAuditedOrganization(actor, 'audit.read', slug);
  if (!found) throw await deniedOrganization(actor, 'audit.read', slug);
  const { id: organizationId, ...organization } = found;
  const query = { ...auditQueryOf(request.url), organization: '' };
  const { entries, ...log } = await listAuditEntries(actor, { organizationId }, query);
  return {
    page: { title: translator(lang, 'audit')('title'), indexed: false },
    organization,
    query,
    choices: await listAuditChoices(actor, { organizationId }, query, lang),
    log: {
      ...log,
      entries: entries.map((row) => ({ ...row, at: shortTime(lang, row.at) })),
    },
  };
}

export const meta = pageMeta;

export default function OrganizationAudit() {
  const { t } = useTranslation('audit');
  const lang = useLocale();
  const { organization, query, choices, log } = useLoaderData<typeof loader>();
  const { page: _, ...filters } = query;
  return (
    <>
      <div className="page-head">
        <h1 id="log">{t('title')}</h1>
        <p className="where">
          <OwnName of={organization} />
        </p>
        <p className="lead">{t('ownLead')}</p>
      </div>
      <AuditLog
        query={query}
        choices={choices}
        isNetwork={false}
        log={log}
        toFile={links.ownAuditFile(lang, organization.slug, filters)}
        toPerson={(person) => links.ownAudit(lang, organization.slug, { person })}
      />
    </>
  );
}
