import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { recoverySchema } from '~/features/identity/accounts.schema';
import {
  approveRecovery,
  declineRecovery,
  listRecoveries,
} from '~/features/identity/approve-recovery.server';
import { RecoveryList } from '~/features/identity/components/recovery-list';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['approved', 'declined', 'gone'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'recovery.approve');
  const outcome = new URL(request.url).searchParams.get('done');
  return {
    page: { title: translator(lang, 'recovery')('admin.title'), indexed: false },
    recoveries: await listRecoveries(actor),
    outcome: outcomes.find((one) => one === outcome),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'recovery.approve');
  const form = await readForm(request);
  const submission = parseSubmission(form, recoverySchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  await requireConfirmed(actor, form);
  const { intent, recovery } = submission.value;
  const isApproval = intent === 'approve-recovery';
  const isDone = await (isApproval ? approveRecovery : declineRecovery)(actor, recovery);
  const outcome = !isDone ? 'gone' : isApproval ? 'approved' : 'declined';
  return redirect(`${links.adminRecoveries(lang)}?done=${outcome}`, 303);
}

export const meta = pageMeta;

export default function Recoveries() {
  const { t } = useTranslation('recovery');
  const { recoveries, outcome } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('admin.title')} lead={t('admin.lead')}>
        {outcome && (
          <p className={`notice mt-6 ${outcome === 'gone' ? '' : 'notice-ok'}`} role="status">
            {t(`admin.${outcome}`) /* i18n keys: recovery:admin.* */}
          </p>
        )}
      </PageHead>
      {recoveries.length === 0 ? (
        <p>{t('admin.none')}</p>
      ) : (
        <RecoveryList recoveries={recoveries} />
      )}
    </>
  );
}
