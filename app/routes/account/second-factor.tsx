import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { secondFactorSchema } from '~/features/identity/accounts.schema';
import { completeSignIn } from '~/features/identity/complete-sign-in.server';
import { PasskeyButton } from '~/features/identity/components/passkey-button';
import { readPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { noPendingCookie, pendingTokenOf } from '~/platform/auth/pending-cookie.server';
import { returnTo } from '~/platform/auth/return-to';
import { sessionCookie, sessionTokenOf } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { readSubmission } from '~/platform/http/submission.server';

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
  const submission = await readSubmission(request, secondFactorSchema);
  const input = submission.status === 'success' ? submission.value : { code: '', passkey: '' };
  const pending = pendingTokenOf(request);
  const proof = input.passkey || input.code;
  if (pending && proof === '') return data({ isWrong: true }, { status: 400 });
  const result = pending
    ? await completeSignIn(pending, proof, sessionTokenOf(request))
    : ('gone' as const);
  if (result === 'gone') throw toLogin(request, lang);
  if (result === 'wrong') return data({ isWrong: true }, { status: 400 });
  setResponseCookie(noPendingCookie());
  setResponseCookie(sessionCookie(result.token));
  return redirect(returnTo(request) ?? links.workspace(result.locale), 303);
}

/** Passkeys need JavaScript; without it, only the field for a code is shown. */
export const handle = { hydrate: true };

export const meta = pageMeta;

export default function SecondFactor() {
  const { t } = useTranslation('factors');
  const { search } = useLocation();
  const lang = useLocale();
  const isWrong = useActionData<typeof action>()?.isWrong ?? false;
  return (
    <PageHead title={t('enter.title')} lead={t('enter.lead')}>
      <form method="post" action={links.secondFactor(lang) + search} className="form mt-6">
        <div className="field">
          <label htmlFor="code">{t('enter.code')}</label>
          <p className="hint" id="code-hint">
            {t('enter.codeHint')}
          </p>
          <input
            className="input"
            id="code"
            name="code"
            autoComplete="one-time-code"
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'code-hint code-error' : 'code-hint'}
          />
          {isWrong && (
            <p className="error" id="code-error" role="alert">
              {t('enter.wrong')}
            </p>
          )}
        </div>
        <p className="actions">
          <button className="button" type="submit">
            {t('enter.submit')}
          </button>
          <PasskeyButton to="use" name="passkey">
            {t('enter.passkey')}
          </PasskeyButton>
        </p>
      </form>
      <p className="mt-6">
        <Link className="inline-flex min-h-11 items-center" to={links.lostFactor(lang)}>
          {t('enter.lost')}
        </Link>
      </p>
    </PageHead>
  );
}
