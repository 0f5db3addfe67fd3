import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { HumanCheck } from '~/components/human-check';
import { localeName, locales } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { longestAbout, type JoinInput } from '../joining.schema';

/** What an organization says of itself when it asks to join. */
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
    <Form method="post" className="form mt-6" {...getFormProps(form)}>
      <ErrorSummary form={form} title={t('refused')} />
      <HumanCheck stamp={stamp} />
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
      <CaseDataWarnings result={lastResult}>
        <TextArea
          field={fields.about}
          label={t('fields.about')}
          hint={t('fields.aboutHint', { most: longestAbout })}
          maxLength={longestAbout}
          rows={5}
        />
      </CaseDataWarnings>
      <TextField field={fields.contactName} label={t('fields.contactName')} autoComplete="name" />
      <TextField
        field={fields.email}
        label={t('fields.email')}
        hint={t('fields.emailHint')}
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <p className="actions">
        <button className="button">{t('send')}</button>
      </p>
    </Form>
  );
}
