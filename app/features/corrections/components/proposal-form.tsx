import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea, TextField } from '~/components/field';
import { HumanCheck } from '~/components/human-check';
import { isLong, isWorded, longestNote, type CorrectableField } from '../corrections.schema';

/** Proposes another text for one field, or says what should change in a list. */
export function ProposalForm({
  field,
  current,
  stamp,
  asksAddress,
  lastResult,
}: {
  field: CorrectableField;
  current: string;
  stamp: string;
  /** nobody knows yet where an answer goes */
  asksAddress: boolean;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('corrections');
  const [form, fields] = useForm<{ proposed: string; note: string; email: string }>({
    id: 'correction',
    lastResult,
    defaultValue: { proposed: current },
  });
  const label = isWorded(field) ? t('propose.text') : t('propose.what');
  const Box = isLong(field) ? TextArea : TextField;
  const [, lang] = field.split('.');
  return (
    <Form method="post" className="form mt-6" {...getFormProps(form)}>
      <ErrorSummary form={form} title={t('propose.refused')} />
      <HumanCheck stamp={stamp} />
      <CaseDataWarnings result={lastResult}>
        <Box field={fields.proposed} label={label} {...(lang ? { lang } : {})} />
        <TextArea
          field={fields.note}
          label={t('propose.note')}
          hint={t('propose.noteHint')}
          maxLength={longestNote}
          rows={3}
        />
      </CaseDataWarnings>
      {asksAddress && (
        <TextField
          field={fields.email}
          label={t('propose.email')}
          hint={t('propose.emailHint')}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      )}
      <p className="actions">
        <button className="button">{t('propose.send')}</button>
      </p>
    </Form>
  );
}
