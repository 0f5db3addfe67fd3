import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { KeepDraft, KeepsTyped, useTypedForm } from '~/components/typed-form';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { Taxonomy, TermForm } from '../vocabulary.schema';

interface Props {
  taxonomy: Taxonomy;
  groups: readonly { slug: string; name: string }[];
  values?: TermForm;
  result: SubmissionResult | undefined;
  /** The values that are stored now, if somebody else saved since the form was filled. */
  stored?: TermForm | undefined;
  submit: string;
}

/** The form of a term: its words in all languages, its group and its slug. */
export function TermFields({ taxonomy, groups, values, result, stored, submit }: Props) {
  const { t } = useTranslation(['vocabulary', 'forms']);
  const page = useLocale();
  const [form, fields, typed] = useTypedForm<TermForm>({
    lastResult: result ?? null,
    defaultValue: values ?? {},
  });
  const [name, description, synonyms, ways] = [
    fields.name,
    fields.description,
    fields.synonyms,
    fields.ways,
  ].map((field) => field.getFieldset());
  // A draft keeps what it was based on.
  const seen = stored?.seen ?? typed.value('seen') ?? values?.seen ?? '';
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <KeepsTyped state={typed} />
      <StampField />
      <ErrorSummary form={form} />
      {stored && <Stored term={stored} />}
      <input type="hidden" name="seen" value={seen} />
      {locales.map((locale) => {
        const language = localeNameIn(page, locale);
        return (
          <Fragment key={locale}>
            {name?.[locale] && (
              <TextField field={name[locale]} label={t('field.name', { language })} lang={locale} />
            )}
            {description?.[locale] && (
              <TextArea
                field={description[locale]}
                label={t('field.description', { language })}
                lang={locale}
              />
            )}
            {synonyms?.[locale] && (
              <TextArea
                field={synonyms[locale]}
                label={t('field.synonyms', { language })}
                hint={t('hint.synonyms')}
                lang={locale}
              />
            )}
            {ways?.[locale] && (
              <TextArea
                field={ways[locale]}
                label={t('field.ways', { language })}
                hint={t('hint.ways')}
                lang={locale}
              />
            )}
          </Fragment>
        );
      })}
      {taxonomy === 'expertise' && (
        <SelectField
          field={fields.group}
          label={t('field.group')}
          choices={groups.map((group) => ({ value: group.slug, name: group.name }))}
          empty={t('choose')}
        />
      )}
      <TextField field={fields.slug} label={t('field.slug')} hint={t('hint.slug')} />
      <p className="actions">
        <button className="button">{submit}</button>
        <KeepDraft>{t('forms:typed.keep')}</KeepDraft>
      </p>
    </Form>
  );
}

function Stored({ term }: { term: TermForm }) {
  const { t } = useTranslation('vocabulary');
  return (
    <section className="notice" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      {locales.map((locale) => (
        <div key={locale} lang={locale}>
          <p className="font-semibold">{term.name[locale]}</p>
          <p>{term.description[locale]}</p>
          <p className="whitespace-pre-line">{term.synonyms[locale]}</p>
          <p className="whitespace-pre-line">{term.ways[locale]}</p>
        </div>
      ))}
    </section>
  );
}
