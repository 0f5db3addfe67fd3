import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField } from '~/components/field';
import { HumanCheck } from '~/components/human-check';
import type { ContactFormView } from '../contact-form.server';
import { longestLetter, type LetterInput } from '../reaching.schema';

/** Writes to a role of an organization whose address the reader does not get. */
export function ContactForm({
  view,
  name,
  lastResult,
}: {
  view: ContactFormView;
  /** of whoever is signed in */
  name: string;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('reaching');
  const { roles, stamp } = view;
  const [form, fields] = useForm<LetterInput>({
    id: 'contact',
    lastResult,
    defaultValue: { name },
  });
  return (
    <Form method="post" className="form mt-6" {...getFormProps(form)}>
      <ErrorSummary form={form} title={t('refused')} />
      <HumanCheck stamp={stamp} />
      <CaseDataWarnings result={lastResult}>
        {roles.length > 1 && (
          <SelectField field={fields.role} label={t('fields.role')} choices={roles} />
        )}
        <TextField
          field={fields.name}
          label={t('fields.name')}
          autoComplete="name"
          maxLength={120}
        />
        <TextField
          field={fields.email}
          label={t('fields.email')}
          hint={t('fields.emailHint')}
          type="email"
          autoComplete="email"
          inputMode="email"
        />
        <TextArea
          field={fields.message}
          label={t('fields.message')}
          hint={t('fields.messageHint', { most: longestLetter })}
          maxLength={longestLetter}
          rows={8}
        />
      </CaseDataWarnings>
      <p className="actions">
        <button className="button">{t('send')}</button>
      </p>
    </Form>
  );
}
