import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ListSearch } from '~/components/list-search';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { listOrganizationsForAdmin } from '~/features/organizations/administration.server';
import { adminListQuery } from '~/features/organizations/organizations.schema';
import { partlyConfirmed } from '~/features/organizations/freshness/freshness';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'organization.administer');
  const title = translator(requireLocale(params), 'organizationsAdmin')('title');
  const query = adminListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const list = await listOrganizationsForAdmin(actor, query, requireLocale(params));
  return { page: { title, indexed: false }, q: query.q, list };
}

export const meta = pageMeta;

export default function OrganizationsPage() {
  const { q, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('organizationsAdmin');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')}>
        <ListSearch q={q} label={t('search.label')} submit={t('search.submit')} />
      </PageHead>
      <div className="bar">
        <span data-total={list.total}>{t('total', { count: list.total })}</span>
        <Link className="button" to={links.adminOrganizationNew(locale)}>
          {t('new.title')}
        </Link>
      </div>
      {list.total === 0 ? <p className="py-4">{t('none')}</p> : <OrganizationTable />}
      <Pagination page={list.page} pages={list.pages} />
    </>
  );
}

function OrganizationTable() {
  const { list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('organizationsAdmin');
  const locale = useLocale();
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.people')}</th>
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {list.organizations.map((one) => (
            <tr key={one.slug} data-result={one.slug}>
              <th scope="row" className="font-normal">
                <Link to={links.adminOrganization(locale, one.slug)}>
                  <OwnName of={one} />
                </Link>
              </th>
              <td>{one._count.memberships}</td>
              <td className="whitespace-nowrap">
                {one.hiddenForSafetyAt ? (
                  <span className="old">{t('state.hiddenForSafety')}</span>
                ) : one.archivedAt ? (
                  <span className="old">{t('state.archived')}</span>
                ) : !one.introducedAt ? (
                  t('state.new')
                ) : one.verifiedAt ? (
                  <span className="ok">{t('state.verified')}</span>
                ) : (
                  <Unverified confirmations={one.confirmations} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Unverified(profile: { confirmations: { group: string }[] }) {
  const { t } = useTranslation('organizationsAdmin');
  const parts = partlyConfirmed(profile.confirmations);
  return parts ? t('state.partly', parts) : t('state.unverified');
}
