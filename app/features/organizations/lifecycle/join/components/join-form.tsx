import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { AddressField, HumanForm } from '~/components/human-form';
import { localeName, locales } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { longestAbout, type JoinInput } from '../joining.schema';

/** The form by which an organization requests to join. */
export function JoinForm({
  countries,
  stamp,
  lastResult,
}: {
  countries: readonly Choice[];
  stamp: string;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('joining');
  const [form, fields] = useForm<JoinInput>({
    id: 'join',
    lastResult,
    defaultValue: { nameLocale: useLocale() },
  });
  return (
    <HumanForm
      form={form}
      stamp={stamp}
      lastResult={lastResult}
      texts={{ refused: t('refused'), send: t('send') }}
    >
      <TextField field={fields.ownName} label={t('fields.name')} autoComplete="organization" />
      <SelectField
        field={fields.nameLocale}
        label={t('fields.nameLocale')}
        choices={locales.map((value) => ({ value, name: localeName(value) }))}
      />
      <TextField field={fields.acronym} label={t('fields.acronym')} />
      <TextField field={fields.website} label={t('fields.website')} inputMode="url" />
      <SelectField
        field={fields.country}
        label={t('fields.country')}
        choices={countries}
        empty={t('choose')}
      />
      <TextArea
        field={fields.about}
        label={t('fields.about')}
        hint={t('fields.aboutHint', { most: longestAbout })}
        maxLength={longestAbout}
        rows={5}
      />
      <TextField field={fields.contactName} label={t('fields.contactName')} autoComplete="name" />
      <AddressField field={fields.email} label={t('fields.email')} hint={t('fields.emailHint')} />
    </HumanForm>
  );
}
