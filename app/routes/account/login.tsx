import { getFormProps, useForm } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { signInSchema } from '~/features/identity/accounts.schema';
import { signInWithPasskey } from '~/features/identity/complete-sign-in.server';
import { PasskeyButton } from '~/features/identity/components/passkey-button';
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
  const previous = sessionTokenOf(request);
  const signed = form.get('passkey');
  if (typeof signed === 'string' && signed !== '') {
    const signedIn = await signInWithPasskey(signed, previous);
    return signedIn ? enter(request, signedIn) : data(passkeyRefused, { status: 400 });
  }
  const submission = parseSubmission(form, signInSchema);
  const hideFields = ['password'];
  if (submission.status !== 'success')
    return data(submission.reply({ hideFields }), { status: 400 });
  const signedIn = await signIn(submission.value, previous);
  if (!signedIn)
    return data(submission.reply({ formErrors: ['signInRefused'], hideFields }), { status: 400 });
  if ('token' in signedIn) return enter(request, signedIn);
  setResponseCookie(pendingCookie(signedIn.pending));
  const asked = returnTo(request);
  return redirect(links.secondFactor(lang, asked ? { returnTo: asked } : {}), 303);
}

const passkeyRefused = { status: 'error' as const, error: { '': ['passkeyRefused'] } };

function enter(request: Request, { token, locale }: SignedIn) {
  setResponseCookie(sessionCookie(token));
  return redirect(returnTo(request) ?? links.workspace(locale), 303);
}

/** Passkeys need JavaScript; without it, only the form is shown. */
export const handle = { hydrate: true };

export const meta = pageMeta;

export default function Login() {
  const { t } = useTranslation('accounts');
  const { isReset, isHiddenForSafety, isGuarded } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ email: string; password: string }>({
    lastResult: useActionData<typeof action>() ?? null,
  });
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
      {isGuarded && !isReset && !isHiddenForSafety && (
        <p className="notice mt-6">{t('login.guarded')}</p>
      )}
      <Form method="post" className="form mt-6" {...getFormProps(form)}>
        <ErrorSummary form={form} title={t('login.refused')} />
        <TextField
          field={fields.email}
          label={t('fields.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          required
        />
        <TextField
          field={fields.password}
          label={t('fields.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <p className="actions">
          <button className="button" type="submit">
            {t('login.submit')}
          </button>
          <PasskeyButton to="use" name="passkey">
            {t('login.passkey')}
          </PasskeyButton>
          <Link className="inline-flex min-h-11 items-center" to={links.passwordReset(useLocale())}>
            {t('login.forgotten')}
          </Link>
        </p>
      </Form>
    </PageHead>
  );
}
