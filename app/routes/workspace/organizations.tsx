import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { OwnOrganizationSummary } from '~/features/organizations/components/own-organization';
import { listOwnOrganizations } from '~/features/organizations/workspace.server';
import { sortedByName } from '~/i18n/alphabet';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const locale = requireLocale(params);
  const organizations = await listOwnOrganizations(actor);
  return {
    page: { title: translator(locale, 'overview')('organization.title'), indexed: false },
    organizations: sortedByName(locale, organizations, ({ name }) => name),
    now: now(),
  };
}

export const meta = pageMeta;

export default function OwnOrganizationsPage() {
  const { organizations, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('overview');
  return (
    <>
      <PageHead title={t('organization.title')} lead={t('organization.lead')} />
      {organizations.length === 0 && <p>{t('organization.none')}</p>}
      {organizations.map((one) => (
        <OwnOrganizationSummary key={one.slug} organization={one} now={now} heading="h2" />
      ))}
    </>
  );
}
