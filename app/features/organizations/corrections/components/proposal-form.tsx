import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '~/components/field';
import { AddressField, HumanForm } from '~/components/human-form';
import { isLong, isWorded, longestNote, type CorrectableField } from '../corrections.schema';

/** Form that proposes a new text for one field, or describes what should change in a list. */
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
  /** whether to ask for an e-mail address, because the reader has no account */
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
    <HumanForm
      form={form}
      stamp={stamp}
      lastResult={lastResult}
      texts={{ refused: t('propose.refused'), send: t('propose.send') }}
    >
      <Box field={fields.proposed} label={label} {...(lang ? { lang } : {})} />
      <TextArea
        field={fields.note}
        label={t('propose.note')}
        hint={t('propose.noteHint')}
        maxLength={longestNote}
        rows={3}
      />
      {asksAddress && (
        <AddressField
          field={fields.email}
          label={t('propose.email')}
          hint={t('propose.emailHint')}
        />
      )}
    </HumanForm>
  );
}
