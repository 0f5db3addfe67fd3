import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { signInSchema } from '~/features/identity/accounts.schema';
import {
  carriedIn,
  carriedWhenTooOften,
  giveCarried,
} from '~/features/identity/carried-sign-in.server';
import { signInWithPasskey } from '~/features/identity/complete-sign-in.server';
import { PasskeyButton } from '~/features/identity/components/passkey-button';
import { SecondFactorForm } from '~/features/identity/components/second-factor-form';
import { SignInFields } from '~/features/identity/components/sign-in-fields';
import { signIn, type SignedIn } from '~/features/identity/sign-in.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { pendingCookie } from '~/platform/auth/pending-cookie.server';
import { returnTo } from '~/platform/auth/return-to';
import { sessionCookie, sessionTokenOf } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await readActor(request);
  if (actor.kind === 'person')
    throw redirect(returnTo(request) ?? links.workspace(actor.locale), 303);
  const t = translator(lang, 'accounts');
  const { pathname, searchParams: search } = new URL(request.url);
  if (search.get('ended') === 'shelter') {
    // An earlier version sent this word.
    search.set('ended', 'hidden');
    throw redirect(`${pathname}?${search}`, 301);
  }
  return {
    page: { title: t('login.title'), indexed: false },
    isReset: search.has('reset'),
    isHiddenForSafety: search.get('ended') === 'hidden',
    isGuarded: search.has('returnTo'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const form = await readForm(request);
  const carried = carriedIn(form);
  const previous = sessionTokenOf(request);
  const refused = (result: SubmissionResult) =>
    data({ result, carried, isPending: false }, { status: 400 });
  const signed = form.get('passkey');
  if (typeof signed === 'string' && signed !== '') {
    const signedIn = await signInWithPasskey(signed, previous);
    return signedIn ? enter(request, form, signedIn) : refused(passkeyRefused);
  }
  const submission = parseSubmission(form, signInSchema);
  const hideFields = ['password'];
  if (submission.status !== 'success') return refused(submission.reply({ hideFields }));
  const signedIn = await signIn(submission.value, previous).catch((thrown: unknown) => {
    throw carriedWhenTooOften(request, form, thrown);
  });
  if (!signedIn) return refused(submission.reply({ formErrors: ['signInRefused'], hideFields }));
  if ('token' in signedIn) return enter(request, form, signedIn);
  setResponseCookie(pendingCookie(signedIn.pending));
  // What the form carries stays in the page: nothing of it is stored before somebody has signed in.
  if (carried) return data({ result: null, carried, isPending: true });
  const asked = returnTo(request);
  return redirect(links.secondFactor(lang, asked ? { returnTo: asked } : {}), 303);
}

const passkeyRefused = { status: 'error' as const, error: { '': ['passkeyRefused'] } };

async function enter(request: Request, form: FormData, { token, locale }: SignedIn) {
  await giveCarried(request, form, token);
  setResponseCookie(sessionCookie(token));
  return redirect(returnTo(request) ?? links.workspace(locale), 303);
}

/** Passkeys need JavaScript; without it, only the form is shown. */
export const handle = { hydrate: true };

export const meta = pageMeta;

export default function Login() {
  const { t } = useTranslation('accounts');
  const { isReset, isHiddenForSafety, isGuarded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { search } = useLocation();
  const [form, fields] = useForm<{ email: string; password: string }>({
    lastResult: answer?.result ?? null,
  });
  const carried = answer?.carried ?? null;
  const isBare = !isReset && !isHiddenForSafety;
  const forgotten = links.passwordReset(useLocale());
  if (answer?.isPending) return <SecondFactorForm {...{ isWrong: false, search, carried }} />;
  return (
    <PageHead title={t('login.title')} lead={t('login.lead')}>
      {isReset && (
        <p className="notice notice-ok mt-6" role="status">
          {t('login.afterReset')}
        </p>
      )}
      {isHiddenForSafety && (
        <p className="notice notice-ok mt-6" role="status">
          {t('login.afterHiding')}
        </p>
      )}
      {isGuarded && isBare && (
        <p className="notice mt-6">{carried ? t('again.lead') : t('login.guarded')}</p>
      )}
      <Form method="post" className="form mt-6" {...getFormProps(form)}>
        <ErrorSummary form={form} title={t('login.refused')} />
        <SignInFields fields={fields} carried={carried} />
        <p className="actions">
          <button className="button" type="submit">
            {t('login.submit')}
          </button>
          <PasskeyButton to="use" name="passkey">
            {t('login.passkey')}
          </PasskeyButton>
          <Link className="inline-flex min-h-11 items-center" to={forgotten}>
            {t('login.forgotten')}
          </Link>
        </p>
      </Form>
    </PageHead>
  );
}
