import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { LoadTable, OpenRequests } from '~/features/requests/components/oversight';
import { listLoad, listOpenRequests } from '~/features/requests/oversight.server';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'request.oversee');
  const locale = requireLocale(params);
  const title = translator(locale, 'requests')('oversight.title');
  return {
    page: { title, indexed: false },
    open: await listOpenRequests(actor, locale),
    load: await listLoad(actor),
    now: now(),
  };
}

export const meta = pageMeta;

export default function AdminRequestsPage() {
  const { open, load, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('requests');
  return (
    <>
      <PageHead title={t('oversight.title')} lead={t('oversight.lead', { count: open.length })} />
      <OpenRequests requests={open} now={now} />
      <LoadTable load={load} />
    </>
  );
}
