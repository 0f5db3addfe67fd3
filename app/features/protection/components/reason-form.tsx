import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea } from '~/components/field';
import { longestReason } from '../protection.schema';

/** The form for the reason why an organization is hidden. It is shown once the organization is hidden. */
export function ReasonForm({ lastResult }: { lastResult: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation('protection');
  const [form, fields] = useForm<{ reason: string }>({ id: 'reason', lastResult });
  return (
    <section className="section" aria-labelledby="reason-title">
      <h2 id="reason-title">{t('reason.title')}</h2>
      <p>{t('reason.text')}</p>
      <Form method="post" className="form mt-4" {...getFormProps(form)}>
        <ErrorSummary form={form} title={t('reason.refused')} />
        <TextArea
          field={fields.reason}
          label={t('reason.label')}
          hint={t('reason.hint', { most: longestReason })}
          maxLength={longestReason}
          rows={3}
        />
        <p className="actions">
          <button className="button" name="do" value="give-reason">
            {t('reason.submit')}
          </button>
        </p>
      </Form>
    </section>
  );
}
