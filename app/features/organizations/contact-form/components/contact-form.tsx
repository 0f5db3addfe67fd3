import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '~/components/field';
import { AddressField, HumanForm } from '~/components/human-form';
import type { ContactFormView } from '../contact-form.server';
import { longestLetter, type LetterInput } from '../contact-form.schema';

/** Form for writing to a role of an organization whose e-mail address the reader does not see. */
export function ContactForm({
  view,
  name,
  lastResult,
}: {
  view: ContactFormView;
  /** name of the signed-in person */
  name: string;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('contactForm');
  const { roles, stamp } = view;
  const [form, fields] = useForm<LetterInput>({
    id: 'contact',
    lastResult,
    defaultValue: { name },
  });
  return (
    <HumanForm
      form={form}
      stamp={stamp}
      lastResult={lastResult}
      texts={{ refused: t('refused'), send: t('send') }}
    >
      {roles.length > 1 && (
        <SelectField field={fields.role} label={t('fields.role')} choices={roles} />
      )}
      <TextField field={fields.name} label={t('fields.name')} autoComplete="name" maxLength={120} />
      <AddressField field={fields.email} label={t('fields.email')} hint={t('fields.emailHint')} />
      <TextArea
        field={fields.message}
        label={t('fields.message')}
        hint={t('fields.messageHint', { most: longestLetter })}
        maxLength={longestLetter}
        rows={8}
      />
    </HumanForm>
  );
}
