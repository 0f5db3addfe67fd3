import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Submit } from '~/components/submit';
import { ProofField } from '~/features/identity/components/proof-field';
import { confirm, proofIn } from '~/features/identity/confirmation.server';
import { proofKindOf } from '~/features/identity/prove-identity.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor } from '~/platform/auth/guard.server';
import { returnTo } from '~/platform/auth/return-to';
import { readForm } from '~/platform/http/submission.server';

// Pages that require a proof of identity redirect here; actions ask for it in place.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, { duringSetUp: true });
  const title = translator(requireLocale(params), 'accounts')('confirm.title');
  return { page: { title, indexed: false }, by: await proofKindOf(actor) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request, { duringSetUp: true });
  const proof = proofIn(await readForm(request));
  if (!proof || !(await confirm(actor, await proofKindOf(actor), proof)))
    return data({ isWrong: true }, { status: 400 });
  return redirect(returnTo(request) ?? links.account(lang), 303);
}

export const meta = pageMeta;

export default function Confirm() {
  const { t } = useTranslation('accounts');
  const { by } = useLoaderData<typeof loader>();
  const isWrong = useActionData<typeof action>()?.isWrong ?? false;
  return (
    <PageHead title={t('confirm.title')} lead={t('confirm.leadPage')}>
      <form method="post" className="form mt-6">
        <ProofField by={by} isWrong={isWrong} />
        <Submit>{t('confirm.submit')}</Submit>
      </form>
    </PageHead>
  );
}
