import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { KeepsTyped, useTypedForm } from '~/components/typed-form';
import { limits, type DiscussInput } from '../groups.schema';

interface Props {
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}

/** The form of a new discussion: what it is about, and the first post. */
export function DiscussForm({ organizations, result }: Props) {
  const { t } = useTranslation('groups');
  const [form, fields, typed] = useTypedForm<DiscussInput>({
    lastResult: result,
    defaultValue: {},
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <StampField />
      <KeepsTyped state={typed} />
      <ErrorSummary form={form} />
      {organizations.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('discuss.organization')}
          choices={organizations}
          empty={t('discuss.choose')}
        />
      )}
      <CaseDataWarnings result={typed.result}>
        <TextField field={fields.title} label={t('discuss.subject')} maxLength={limits.subject} />
        <TextArea
          field={fields.text}
          label={t('discuss.text')}
          hint={t('discuss.textHint')}
          maxLength={limits.body}
          rows={8}
        />
      </CaseDataWarnings>
      <p className="actions">
        <button className="button">{t('discuss.submit')}</button>
      </p>
    </Form>
  );
}
