import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, type Choice } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { limits } from '../requests.schema';

interface Props {
  /** in whose names the reader can answer */
  organizations: readonly Choice[];
  /** the asker adds something to what they asked */
  isAsker: boolean;
  result: SubmissionResult | null;
}

/** The form to answer a request, or to add to it. */
export function AnswerForm({ organizations, isAsker, result }: Props) {
  const { t } = useTranslation('requests');
  const [form, fields] = useForm<{ text: string; organization: string }>({
    id: 'answer',
    lastResult: result,
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <StampField />
      <ErrorSummary form={form} />
      {!isAsker && organizations.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('answer.organization')}
          choices={organizations}
          empty={t('answer.choose')}
        />
      )}
      <CaseDataWarnings result={result}>
        <TextArea
          field={fields.text}
          label={isAsker ? t('answer.more') : t('answer.label')}
          hint={t('answer.hint')}
          maxLength={limits.body}
          rows={6}
        />
      </CaseDataWarnings>
      <p className="actions">
        <button className="button" name="do" value="answer">
          {isAsker ? t('answer.add') : t('answer.submit')}
        </button>
      </p>
    </Form>
  );
}
