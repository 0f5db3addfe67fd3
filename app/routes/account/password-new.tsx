import { getFormProps, useForm } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Submit } from '~/components/submit';
import { newPasswordSchema } from '~/features/identity/accounts.schema';
import { NewPasswordField } from '~/features/identity/components/new-password-field';
import { findPasswordReset, resetPassword } from '~/features/identity/password-reset.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { noSessionCookie } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { readSubmission } from '~/platform/http/submission.server';

const gone = () => new Response(null, { status: 410 });

export async function loader({ params }: LoaderFunctionArgs) {
  const t = translator(requireLocale(params), 'accounts');
  const person = await findPasswordReset(params['token'] ?? '');
  if (!person) throw gone();
  return { page: { title: t('newPassword.title'), indexed: false }, email: person.email };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const submission = await readSubmission(request, newPasswordSchema);
  const hideFields = ['password'];
  if (submission.status !== 'success')
    return data(submission.reply({ hideFields }), { status: 400 });
  const outcome = await resetPassword(params['token'] ?? '', submission.value);
  if (outcome === 'gone') throw gone();
  if (outcome === 'passwordKnown') {
    const fieldErrors = { password: [outcome] };
    return data(submission.reply({ fieldErrors, hideFields }), { status: 400 });
  }
  setResponseCookie(noSessionCookie());
  return redirect(`${links.login(lang)}?reset`, 303);
}

export const meta = pageMeta;

export default function PasswordNew() {
  const { t } = useTranslation('accounts');
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ password: string }>({
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <PageHead title={t('newPassword.title')} lead={t('newPassword.lead', { email })}>
      <Form method="post" className="form mt-6" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <NewPasswordField field={fields.password} label={t('fields.newPassword')} email={email} />
        <Submit>{t('newPassword.submit')}</Submit>
      </Form>
    </PageHead>
  );
}
