import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { Submit } from '~/components/submit';

type Last = SubmissionResult<string[]> | null;

/** Asks for the new e-mail address. */
export function NewEmailForm({ lastResult }: { lastResult: Last }) {
  const { t } = useTranslation('ownEmail');
  const [form, fields] = useForm<{ email: string }>({ id: 'ask', lastResult });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <StampField />
      <input type="hidden" name="intent" value="ask" />
      <ErrorSummary form={form} />
      <TextField
        field={fields.email}
        label={t('new')}
        hint={t('newHint')}
        type="email"
        autoComplete="email"
        inputMode="email"
        required
      />
      <Submit>{t('ask')}</Submit>
    </Form>
  );
}

/** Asks for the codes that were sent to the current and the new e-mail address. */
export function EmailCodesForm({
  present,
  pending,
  minutes,
  lastResult,
}: {
  present: string;
  pending: string;
  minutes: number;
  lastResult: Last;
}) {
  const { t } = useTranslation('ownEmail');
  const [form, fields] = useForm<{ oldCode: string; newCode: string }>({ id: 'codes', lastResult });
  const code = { autoComplete: 'off', maxLength: 40, required: true } as const;
  return (
    <>
      <p className="notice">{t('sent', { email: pending, minutes })}</p>
      <Form method="post" className="form mt-6" {...getFormProps(form)}>
        <input type="hidden" name="intent" value="confirm" />
        <ErrorSummary form={form} />
        <TextField
          field={fields.oldCode}
          label={t('old', { email: present })}
          hint={t('codeHint')}
          {...code}
        />
        <TextField field={fields.newCode} label={t('old', { email: pending })} {...code} />
        <p>{t('what')}</p>
        <Submit>{t('confirm')}</Submit>
      </Form>
      <Form method="post" className="mt-4">
        <input type="hidden" name="intent" value="cancel" />
        <button className="link-button" type="submit">
          {t('cancel')}
        </button>
      </Form>
    </>
  );
}
