import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { KeepDraft, KeepsTyped, useTypedForm } from '~/components/typed-form';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { EntryForm } from '../vocabulary.schema';

interface Props {
  values?: EntryForm;
  result: SubmissionResult | undefined;
  /** The values that are stored now, if somebody else saved since the form was filled. */
  stored?: EntryForm | undefined;
  submit: string;
}

/** The form of a thesaurus entry, with a field for the words of each language. */
export function EntryFields({ values, result, stored, submit }: Props) {
  const { t } = useTranslation(['vocabulary', 'forms']);
  const page = useLocale();
  const [form, fields, typed] = useTypedForm<EntryForm>({
    lastResult: result ?? null,
    defaultValue: values ?? {},
  });
  const words = fields.words.getFieldset();
  // A draft keeps what it was based on.
  const seen = stored?.seen ?? typed.value('seen') ?? values?.seen ?? '';
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <KeepsTyped state={typed} />
      <StampField />
      <ErrorSummary form={form} />
      {stored && (
        <section className="notice" role="alert">
          <h2>{t('conflict.title')}</h2>
          <p>{t('conflict.text')}</p>
          {locales.map((locale) => (
            <p key={locale} lang={locale} className="whitespace-pre-line">
              {stored.words[locale]}
            </p>
          ))}
        </section>
      )}
      <input type="hidden" name="seen" value={seen} />
      {locales.map(
        (locale) =>
          words[locale] && (
            <TextArea
              key={locale}
              field={words[locale]}
              label={t('thesaurus.words', { language: localeNameIn(page, locale) })}
              hint={t('thesaurus.wordsHint')}
              lang={locale}
              rows={6}
            />
          ),
      )}
      <p className="actions">
        <button className="button">{submit}</button>
        <KeepDraft>{t('forms:typed.keep')}</KeepDraft>
      </p>
    </Form>
  );
}
