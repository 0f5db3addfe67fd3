import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { archiveOrganization } from '~/features/organizations/archive-organization.server';
import { FreshnessNotice } from '~/features/organizations/freshness/components/freshness-notice';
import { FreshnessSearch } from '~/features/organizations/freshness/components/freshness-search';
import { FreshnessTable } from '~/features/organizations/freshness/components/freshness-table';
import { listFreshness } from '~/features/organizations/freshness/freshness-list.server';
import { remindNow } from '~/features/organizations/freshness/remind-now.server';
import {
  freshnessAction,
  freshnessQuery,
} from '~/features/organizations/freshness/reminders.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'organization.remind');
  const title = translator(requireLocale(params), 'freshness')('admin.title');
  const query = freshnessQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const list = await listFreshness(actor, query, requireLocale(params));
  return { page: { title, indexed: false }, query, list, now: now() };
}

/** Reminds a profile's people, or archives the organization. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'organization.remind');
  const locale = requireLocale(params);
  const submission = await readSubmission(request, freshnessAction);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const { slug, do: what } = submission.value;
  const outcome =
    what === 'remind'
      ? await remindNow(actor, slug)
      : (await archiveOrganization(actor, slug)) && 'archived';
  if (!outcome || outcome === 'notFound') throw new Response(null, { status: 404 });
  return redirect(links.adminFreshness(locale, { outcome, about: slug }), 303);
}

export const meta = pageMeta;

export default function FreshnessPage() {
  const { query, list, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('freshness');
  return (
    <>
      <PageHead title={t('admin.title')} lead={t('admin.lead')}>
        <FreshnessNotice />
        <FreshnessSearch query={query} counts={list.counts} />
      </PageHead>
      <div className="bar">
        <span data-total={list.total}>{t('admin.total', { count: list.total })}</span>
      </div>
      {list.total === 0 ? (
        <p className="py-4">{t('admin.none')}</p>
      ) : (
        <FreshnessTable profiles={list.profiles} now={now} />
      )}
      <Pagination page={list.page} pages={list.pages} />
    </>
  );
}
