import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { lostFactorSchema } from '~/features/identity/accounts.schema';
import { LostFactor } from '~/features/identity/components/lost-factor';
import { recoveryOf, requestRecovery } from '~/features/identity/factor-recovery.server';
import { signInWithoutFactor } from '~/features/identity/finish-recovery.server';
import { readPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { noPendingCookie, pendingTokenOf } from '~/platform/auth/pending-cookie.server';
import { sessionCookie, sessionTokenOf } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { readSubmission } from '~/platform/http/submission.server';

/** The person who has just entered the right password. @throws a redirect to the sign-in page */
async function requirePending(request: Request, lang: string) {
  const token = pendingTokenOf(request);
  const pending = await readPendingSignIn(token);
  if (!token || !pending) throw redirect(links.login(lang), 303);
  return { token, ...pending };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const { personId } = await requirePending(request, lang);
  const recovery = await recoveryOf(personId);
  return {
    page: { title: translator(lang, 'recovery')('lost.title'), indexed: false },
    state: recovery.state,
    time: recovery.state === 'approved' ? exactTime(lang, recovery.usableAt) : '',
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const { personId, token } = await requirePending(request, lang);
  const submission = await readSubmission(request, lostFactorSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  if (submission.value.intent === 'finish') {
    const session = await signInWithoutFactor(token, sessionTokenOf(request));
    if (session) {
      setResponseCookie(noPendingCookie());
      setResponseCookie(sessionCookie(session));
      return redirect(links.secondFactors(lang), 303);
    }
  } else await requestRecovery(personId);
  return redirect(links.lostFactor(lang), 303);
}

export const meta = pageMeta;

export default function LostFactorPage() {
  const { t } = useTranslation('recovery');
  const { state, time } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('lost.title')} lead={t('lost.lead')} help="factor" />
      <LostFactor state={state} time={time} />
      <p className="mt-6">
        {t('lost.found')}{' '}
        <Link className="inline-flex min-h-11 items-center" to={links.secondFactor(useLocale())}>
          {t('lost.useFactor')}
        </Link>
      </p>
    </>
  );
}
