import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLocation } from '@remix-run/react';
import { pageMeta } from '~/components/page-meta';
import { secondFactorSchema } from '~/features/identity/accounts.schema';
import { completeSignIn } from '~/features/identity/complete-sign-in.server';
import {
  carriedIn,
  carriedOn,
  carriedWhenTooOften,
  giveCarried,
} from '~/features/identity/carried-sign-in.server';
import { SecondFactorForm } from '~/features/identity/components/second-factor-form';
import { readPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { noPendingCookie, pendingTokenOf } from '~/platform/auth/pending-cookie.server';
import { returnTo } from '~/platform/auth/return-to';
import { sessionCookie, sessionTokenOf } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

/** Redirects to the start of the sign-in. */
function toLogin(request: Request, lang: string) {
  const asked = returnTo(request);
  return redirect(links.login(lang, asked ? { returnTo: asked } : {}), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  if (!(await readPendingSignIn(pendingTokenOf(request)))) throw toLogin(request, lang);
  return { page: { title: translator(lang, 'factors')('enter.title'), indexed: false } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const form = await readForm(request);
  const submission = parseSubmission(form, secondFactorSchema);
  const input = submission.status === 'success' ? submission.value : { code: '', passkey: '' };
  const pending = pendingTokenOf(request);
  const proof = input.passkey || input.code;
  const wrong = () => data({ isWrong: true, carried: carriedIn(form) }, { status: 400 });
  if (pending && proof === '') return wrong();
  const result = pending
    ? await completeSignIn(pending, proof, sessionTokenOf(request)).catch((thrown: unknown) => {
        throw carriedWhenTooOften(request, form, thrown);
      })
    : ('gone' as const);
  if (result === 'gone') {
    const again = carriedOn(request, form);
    throw again ? data(again, { status: 401 }) : toLogin(request, lang);
  }
  if (result === 'wrong') return wrong();
  await giveCarried(request, form, result.token);
  setResponseCookie(noPendingCookie());
  setResponseCookie(sessionCookie(result.token));
  return redirect(returnTo(request) ?? links.workspace(result.locale), 303);
}

/** Passkeys need JavaScript; without it, only the field for a code is shown. */
export const handle = { hydrate: true };

export const meta = pageMeta;

export default function SecondFactor() {
  const { search } = useLocation();
  const answer = useActionData<typeof action>();
  return (
    <SecondFactorForm
      isWrong={answer?.isWrong ?? false}
      search={search}
      carried={answer?.carried ?? null}
    />
  );
}
