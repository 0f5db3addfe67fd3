import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { eraseSchema } from '~/features/identity/accounts.schema';
import { EraseForm } from '~/features/identity/components/erase-form';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { eraseOwnAccount } from '~/features/identity/erase-account.server';
import { getOwnAccount } from '~/features/identity/own-account.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { noDeviceCookie } from '~/platform/auth/device-cookie.server';
import { requireActor } from '~/platform/auth/guard.server';
import { noSessionCookie } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  return {
    page: { title: translator(lang, 'ownData')('title'), indexed: false },
    email: (await getOwnAccount(actor)).email,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const form = await readForm(request);
  const submission = parseSubmission(form, eraseSchema);
  if (submission.status !== 'success')
    return data({ result: submission.reply(), handOver: null }, { status: 400 });
  await requireConfirmed(actor, form);
  const erased = await eraseOwnAccount(actor, submission.value.email);
  if (!erased.ok) {
    if (erased.problem === 'notOwnEmail') {
      const result = submission.reply({ fieldErrors: { email: ['notOwnEmail'] } });
      return data({ result, handOver: null }, { status: 400 });
    }
    const handOver = 'organizations' in erased ? erased.organizations : ('network' as const);
    return data({ result: null, handOver }, { status: 409 });
  }
  // Set last, because the proof may have set a session cookie.
  setResponseCookie(noSessionCookie());
  setResponseCookie(noDeviceCookie());
  return redirect(`${links.privacy(lang)}?erased`, {
    status: 303,
    headers: { 'Clear-Site-Data': '"cache", "cookies", "storage"' },
  });
}

export const meta = pageMeta;

export default function OwnData() {
  const { t } = useTranslation(['ownData', 'accounts']);
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLocale();
  return (
    <>
      <PageHead
        crumb={<Link to={links.account(lang)}>{t('accounts:own.title')}</Link>}
        title={t('title')}
        lead={t('lead')}
      />
      <section className="section" aria-labelledby="export-data">
        <h2 id="export-data">{t('export.title')}</h2>
        <p className="prose">{t('export.text')}</p>
        <p className="actions mt-4">
          <a className="button button-quiet" href={links.ownDataFile(lang)}>
            {t('export.link')}
          </a>
        </p>
      </section>
      <EraseForm
        email={email}
        handOver={answer?.handOver ?? null}
        lastResult={answer?.result ?? null}
      />
    </>
  );
}
