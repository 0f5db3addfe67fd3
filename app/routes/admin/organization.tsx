import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { getOrganizationForAdmin } from '~/features/organizations/administration.server';
import {
  archiveOrganization,
  restoreOrganization,
} from '~/features/organizations/archive-organization.server';
import { AdministeredFacts } from '~/features/organizations/components/administered-facts';
import { ArchiveForms } from '~/features/organizations/components/archive-forms';
import { AdministeredPeople } from '~/features/organizations/components/administered-people';
import { adminActionSchema } from '~/features/organizations/organizations.schema';
import { AdministeredSafety } from '~/features/protection/components/administered-safety';
import { getSafety } from '~/features/protection/safety.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'organization.administer');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const organization = await getOrganizationForAdmin(actor, slug);
  const safety = await getSafety(actor, slug, locale);
  if (!organization || !safety) throw new Response(null, { status: 404 });
  return { page: { title: organization.name, indexed: false }, organization, safety, now: now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'organization.administer');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const submission = await readSubmission(request, adminActionSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const verb = submission.value.do === 'archive' ? archiveOrganization : restoreOrganization;
  if (!(await verb(actor, slug))) throw new Response(null, { status: 404 });
  return redirect(`${links.adminOrganization(locale, slug)}?saved=1`, 303);
}

export const meta = pageMeta;

export default function OrganizationPage() {
  const { organization, safety, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('organizationsAdmin');
  const locale = useLocale();
  const [search] = useSearchParams();
  const { name, nameLocale, slug, archivedAt, hiddenForSafetyAt } = organization;
  return (
    <>
      <p className="crumbs">
        <Link to={links.adminOrganizations(locale)}>{t('title')}</Link>
      </p>
      <div className="page-head">
        <h1 lang={nameLocale === locale ? undefined : nameLocale}>
          <bdi>{name}</bdi>
        </h1>
        {search.has('created') && <SavedNotice>{t('one.created')}</SavedNotice>}
        {search.has('saved') && (
          <SavedNotice key={String(archivedAt)}>{t('one.saved')}</SavedNotice>
        )}
        {!archivedAt && !hiddenForSafetyAt && (
          <p className="mt-3">
            <Link to={links.organization(locale, slug)}>{t('one.view')}</Link>
          </p>
        )}
      </div>
      <AdministeredPeople organization={organization} />
      <AdministeredFacts organization={organization} now={now} />
      <AdministeredSafety safety={safety} />
      <ArchiveForms organization={organization} />
    </>
  );
}
