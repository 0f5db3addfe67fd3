import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { Submit } from '~/components/submit';
import { NewPasswordField } from './new-password-field';

/** Changes a person's own password; they must enter the current one. */
export function ChangePasswordForm({
  email,
  lastResult,
}: {
  email: string;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm<{ current: string; password: string }>({
    id: 'password',
    lastResult,
  });
  return (
    <section className="section" aria-labelledby="change-password">
      <h2 id="change-password">{t('own.password')}</h2>
      {/* A full page load, so that the typed passwords do not stay in the document. */}
      <Form method="post" className="form" reloadDocument {...getFormProps(form)}>
        <input type="hidden" name="intent" value="password" />
        <ErrorSummary form={form} />
        <TextField
          field={fields.current}
          label={t('fields.currentPassword')}
          type="password"
          autoComplete="current-password"
          required
        />
        <NewPasswordField field={fields.password} label={t('fields.newPassword')} email={email} />
        <Submit>{t('own.changePassword')}</Submit>
      </Form>
    </section>
  );
}
