import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { ownEmailSchema } from '~/features/identity/accounts.schema';
import { EmailCodesForm, NewEmailForm } from '~/features/identity/components/own-email-forms';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import {
  cancelEmailChange,
  confirmEmailChange,
  pendingEmail,
  requestEmailChange,
} from '~/features/identity/email-change.server';
import { getOwnAccount } from '~/features/identity/own-account.server';
import { codeLifetime } from '~/features/identity/retention';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['done', 'gone', 'cancelled'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const outcome = new URL(request.url).searchParams.get('done');
  return {
    page: { title: translator(lang, 'ownEmail')('title'), indexed: false },
    email: (await getOwnAccount(actor)).email,
    pending: await pendingEmail(actor),
    minutes: codeLifetime / 60_000,
    outcome: outcomes.find((one) => one === outcome),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, ownEmailSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const input = submission.value;
    const go = (outcome?: (typeof outcomes)[number]) =>
      redirect(links.ownEmail(lang) + (outcome ? `?done=${outcome}` : ''), 303);
    if (input.intent === 'cancel') {
      await cancelEmailChange(actor);
      return go('cancelled');
    }
    await requireConfirmed(actor, form);
    if (input.intent === 'ask') {
      if (await requestEmailChange(actor, input.email)) return go();
      const fieldErrors = { email: ['sameEmail'] };
      return data(submission.reply({ fieldErrors }), { status: 400 });
    }
    const outcome = await confirmEmailChange(actor, input);
    if (outcome !== 'wrong') return go(outcome);
    const fieldErrors = { oldCode: ['wrongCode'], newCode: ['wrongCode'] };
    return data(submission.reply({ fieldErrors }), { status: 400 });
  });
}

export const meta = pageMeta;

export default function OwnEmail() {
  const { t } = useTranslation(['ownEmail', 'accounts']);
  const { email, pending, minutes, outcome } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHead
        crumb={<Link to={links.account(useLocale())}>{t('accounts:own.title')}</Link>}
        title={t('title')}
        lead={t('lead', { email })}
      >
        {outcome && !lastResult && (
          <p className={`notice mt-6 ${outcome === 'done' ? 'notice-ok' : ''}`} role="status">
            {t(outcome) /* i18n keys: ownEmail:done, ownEmail:gone, ownEmail:cancelled */}
          </p>
        )}
      </PageHead>
      {pending ? (
        <EmailCodesForm
          present={email}
          pending={pending}
          minutes={minutes}
          lastResult={lastResult}
        />
      ) : (
        <NewEmailForm lastResult={lastResult} />
      )}
    </>
  );
}
