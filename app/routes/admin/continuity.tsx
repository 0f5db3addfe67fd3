import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { UnheardCorrections } from '~/features/organizations/corrections/components/unheard-corrections';
import { listUnheardCorrections } from '~/features/organizations/corrections/tell-secretariat.server';
import { DuplicatePairs } from '~/features/organizations/lifecycle/merge/components/duplicate-pairs';
import { mergeSchema } from '~/features/organizations/lifecycle/merge/duplicates.schema';
import { listDuplicatePairs } from '~/features/organizations/lifecycle/merge/find-duplicates.server';
import { mergeOrganizations } from '~/features/organizations/lifecycle/merge/merge-organizations.server';
import { TooFewAdministrators } from '~/features/organizations/lifecycle/handover/components/too-few-administrators';
import { listTooFewAdministrators } from '~/features/organizations/lifecycle/handover/administrators.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['merged', 'changed', 'gone'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'organization.merge');
  const locale = requireLocale(params);
  const done = new URL(request.url).searchParams.get('done');
  return {
    page: { title: translator(locale, 'duplicates')('title'), indexed: false },
    pairs: await listDuplicatePairs(actor),
    tooFew: await listTooFewAdministrators(actor, locale),
    unheard: await listUnheardCorrections(actor),
    now: now(),
    outcome: outcomes.find((one) => one === done),
  };
}

/** Merges a duplicate into another organization. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'organization.merge');
  const locale = requireLocale(params);
  const form = await readForm(request);
  const submission = parseSubmission(form, mergeSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  await requireConfirmed(actor, form);
  const { status } = await mergeOrganizations(actor, submission.value);
  const outcome = status === 'not-found' ? 'gone' : status;
  return redirect(`${links.adminContinuity(locale)}?done=${outcome}`, 303);
}

export const meta = pageMeta;

export default function AdminContinuityPage() {
  const { pairs, tooFew, unheard, now, outcome } = useLoaderData<typeof loader>();
  const { t } = useTranslation('duplicates');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {outcome && (
          <p className={`notice mt-6 ${outcome === 'merged' ? 'notice-ok' : ''}`} role="status">
            {t(`outcome.${outcome}`) /* i18n keys: duplicates:outcome.* */}
          </p>
        )}
      </PageHead>
      <TooFewAdministrators tooFew={tooFew} now={now} />
      <UnheardCorrections organizations={unheard} now={now} />
      <DuplicatePairs pairs={pairs} />
    </>
  );
}
