import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField } from '~/components/field';
import { Submit } from '~/components/submit';
import { localeName, locales } from '~/i18n/locale';

/** Changes a person's own name and language. */
export function OwnDetailsForm({
  account,
  lastResult,
}: {
  account: { name: string; locale: string };
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm<{ name: string; locale: string }>({
    id: 'account',
    lastResult,
    defaultValue: account,
  });
  return (
    <section className="section" aria-labelledby="details">
      <h2 id="details">{t('own.details')}</h2>
      {/* A full page load, because another language is another page. */}
      <Form method="post" className="form" reloadDocument {...getFormProps(form)}>
        <input type="hidden" name="intent" value="account" />
        <ErrorSummary form={form} />
        <TextField
          field={fields.name}
          label={t('fields.name')}
          hint={t('fields.nameHint')}
          autoComplete="name"
          maxLength={120}
          required
        />
        <SelectField
          field={fields.locale}
          label={t('fields.language')}
          hint={t('own.languageHint')}
          choices={locales.map((locale) => ({ value: locale, name: localeName(locale) }))}
        />
        <Submit>{t('own.save')}</Submit>
      </Form>
    </section>
  );
}
