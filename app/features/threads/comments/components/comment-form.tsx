import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, type Choice } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { limits } from '../comments.schema';

/** The form to comment on a resource in the name of an organization. */
export function CommentForm({
  organizations,
  result,
}: {
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('comments');
  const [form, fields] = useForm<{ text: string; organization: string }>({
    id: 'comment',
    lastResult: result,
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <StampField />
      <ErrorSummary form={form} />
      {organizations.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('write.organization')}
          choices={organizations}
          empty={t('write.choose')}
        />
      )}
      <CaseDataWarnings result={result}>
        <TextArea
          field={fields.text}
          label={t('write.label')}
          hint={t('write.hint')}
          maxLength={limits.text}
        />
      </CaseDataWarnings>
      <p>
        <button className="button" name="do" value="write">
          {t('write.submit')}
        </button>
      </p>
    </Form>
  );
}
