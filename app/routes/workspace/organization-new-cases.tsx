import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { NewCasesForm } from '~/features/organizations/referrals/components/new-cases-form';
import { NewCasesLine } from '~/features/organizations/referrals/components/new-cases-line';
import { newCasesDays } from '~/features/organizations/referrals/new-cases';
import { getNewCases, sayNewCases } from '~/features/organizations/referrals/new-cases.server';
import { newCasesSchema } from '~/features/organizations/referrals/referrals.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const organization = await getNewCases(actor, slug);
  if (!organization) throw await deniedOrganization(actor, 'profile.edit', slug);
  const title = translator(requireLocale(params), 'referrals')('newCases.title');
  return { page: { title, indexed: false }, organization, now: now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  if (!(await getNewCases(actor, slug)))
    throw await deniedOrganization(actor, 'profile.edit', slug);
  const submission = await readSubmission(request, newCasesSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  if (!(await sayNewCases(actor, slug, submission.value)))
    throw await deniedOrganization(actor, 'profile.edit', slug);
  return redirect(`${links.newCases(requireLocale(params), slug)}?saved=1`, 303);
}

export const meta = pageMeta;

export default function OrganizationNewCasesPage() {
  const { organization, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('referrals');
  const locale = useLocale();
  const [search] = useSearchParams();
  const { newCases, newCasesAt, slug } = organization;
  return (
    <>
      <PageHead
        crumb={<Link to={links.workspace(locale)}>{t('back')}</Link>}
        title={t('newCases.title')}
        of={organization}
        lead={t('newCases.lead', { days: newCasesDays })}
      >
        {search.has('saved') && !answer && (
          <SavedNotice key={Number(newCasesAt)}>{t('newCases.saved')}</SavedNotice>
        )}
        {newCases && newCasesAt && (
          <p>
            {t('newCases.shown')}{' '}
            <NewCasesLine said={{ answer: newCases, at: newCasesAt }} now={now} />
          </p>
        )}
      </PageHead>
      <NewCasesForm key={Number(newCasesAt)} current={organization} lastResult={answer ?? null} />
      <p className="mt-4">
        <Link to={links.organization(locale, slug)}>{t('view')}</Link>
      </p>
    </>
  );
}
