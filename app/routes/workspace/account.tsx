import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { ownAccountSchema } from '~/features/identity/accounts.schema';
import { ChangePasswordForm } from '~/features/identity/components/change-password-form';
import { AccountPlaces } from '~/features/identity/components/account-places';
import { SecondFactorDue } from '~/features/identity/components/second-factor-due';
import { OwnMemberships } from '~/features/identity/components/own-memberships';
import { OwnDetailsForm } from '~/features/identity/components/own-details-form';
import { leaveOrganization, listOwnMemberships } from '~/features/identity/memberships.server';
import {
  changePassword,
  getOwnAccount,
  updateOwnAccount,
} from '~/features/identity/own-account.server';
import { sortedByName } from '~/i18n/alphabet';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor } from '~/platform/auth/guard.server';
import { sessionCookie } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const t = translator(lang, 'accounts');
  const saved = new URL(request.url).searchParams.get('saved');
  return {
    page: { title: t('own.title'), indexed: false },
    account: await getOwnAccount(actor),
    memberships: sortedByName(lang, await listOwnMemberships(actor), ({ name }) => name),
    saved: (['account', 'password', 'left'] as const).find((one) => one === saved),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const submission = await readSubmission(request, ownAccountSchema);
  const hideFields = ['current', 'password'];
  const form = submission.payload['intent'] === 'password' ? 'password' : 'account';
  if (submission.status !== 'success')
    return data({ form, result: submission.reply({ hideFields }) }, { status: 400 });
  const input = submission.value;
  if (input.intent === 'account') {
    await updateOwnAccount(actor, input);
    return saved(input.locale, 'account');
  }
  if (input.intent === 'leave') {
    const outcome = await leaveOrganization(actor, input.organizationId);
    if (outcome === 'notFound') throw new Response(null, { status: 404 });
    if (outcome === 'done') return saved(lang, 'left');
    return data({ form, result: null, refused: input.organizationId }, { status: 409 });
  }
  const changed = await changePassword(actor, input);
  if (changed.ok) {
    if (changed.token) setResponseCookie(sessionCookie(changed.token));
    return saved(lang, 'password');
  }
  const field = changed.problem === 'wrongPassword' ? 'current' : 'password';
  const fieldErrors = { [field]: [changed.problem] };
  return data({ form, result: submission.reply({ fieldErrors, hideFields }) }, { status: 400 });
}

function saved(lang: string, what: string) {
  return redirect(`${links.account(lang)}?saved=${what}`, 303);
}

export const meta = pageMeta;

export default function Account() {
  const { t } = useTranslation(['accounts', 'members']);
  const { account, memberships, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const notices = {
    account: t('own.saved'),
    password: t('own.passwordSaved'),
    left: t('members:own.left'),
  };
  return (
    <>
      <PageHead title={t('own.title')} lead={t('own.lead', { email: account.email })}>
        {saved && (
          <p className="notice notice-ok mt-6" role="status">
            {notices[saved]}
          </p>
        )}
        <SecondFactorDue />
      </PageHead>
      <OwnDetailsForm
        account={account}
        lastResult={answer?.form === 'account' ? answer.result : null}
      />
      <ChangePasswordForm
        email={account.email}
        lastResult={answer?.form === 'password' ? answer.result : null}
      />
      <OwnMemberships
        memberships={memberships}
        refused={answer && 'refused' in answer ? answer.refused : undefined}
      />
      <AccountPlaces sessions={account.sessions} />
    </>
  );
}
