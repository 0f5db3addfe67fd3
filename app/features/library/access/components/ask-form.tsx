import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, type Choice } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { Submit } from '~/components/submit';
import { limits } from '../access.schema';

/** The form to ask for a resource on request, with the purpose. */
export function AskForm({
  organizations,
  lastResult,
}: {
  /** the organizations in whose name they may ask */
  organizations: readonly Choice[];
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('access');
  const [form, fields] = useForm<{ purpose: string; organization?: string | undefined }>({
    lastResult,
  });
  return (
    <section className="section" aria-labelledby="ask">
      <h2 id="ask">{t('ask.title')}</h2>
      <Form method="post" className="form max-w-xl" {...getFormProps(form)}>
        <StampField />
        <ErrorSummary form={form} />
        {organizations.length > 1 && (
          <SelectField
            field={fields.organization}
            label={t('ask.organization')}
            choices={organizations}
            empty={t('ask.choose')}
          />
        )}
        <CaseDataWarnings result={lastResult ?? undefined}>
          <TextArea
            field={fields.purpose}
            label={t('ask.purpose')}
            hint={t('ask.hint')}
            maxLength={limits.purpose}
          />
        </CaseDataWarnings>
        <Submit>{t('ask.submit')}</Submit>
      </Form>
    </section>
  );
}
