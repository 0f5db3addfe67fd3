import { getFormProps, useForm } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Submit } from '~/components/submit';
import { forgottenSchema } from '~/features/identity/accounts.schema';
import { requestPasswordReset } from '~/features/identity/password-reset.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { readSubmission } from '~/platform/http/submission.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const t = translator(requireLocale(params), 'accounts');
  const isSent = new URL(request.url).searchParams.has('sent');
  return { page: { title: t('forgotten.title'), indexed: false }, isSent };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const submission = await readSubmission(request, forgottenSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  await requestPasswordReset(submission.value);
  return redirect(`${links.passwordReset(lang)}?sent`, 303);
}

export const meta = pageMeta;

export default function PasswordForgotten() {
  const { t } = useTranslation('accounts');
  const { isSent } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ email: string }>({
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <PageHead title={t('forgotten.title')}>
      {isSent ? (
        <p className="notice notice-ok mt-6" role="status">
          {t('forgotten.sent')}
        </p>
      ) : (
        <>
          <p className="lead">{t('forgotten.lead')}</p>
          <Form method="post" className="form mt-6" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <TextField
              field={fields.email}
              label={t('fields.email')}
              type="email"
              autoComplete="username"
              inputMode="email"
              required
            />
            <Submit>{t('forgotten.submit')}</Submit>
          </Form>
        </>
      )}
    </PageHead>
  );
}
