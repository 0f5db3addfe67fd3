import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { audiences, type Audience } from '~/platform/auth/audience';
import { collectionSchema, limits, type CollectionInput } from '../collections.schema';
import type { EditableCollection } from '../collections.server';

/** Title, description and audience of a collection. */
export function CollectionForm({
  values,
  owners = [],
  result,
  isOfNetwork,
  submit,
}: {
  values: Partial<EditableCollection['values']>;
  /** the possible owners; shown if there is more than one */
  owners?: readonly Choice[];
  result: SubmissionResult | null;
  /** the network's own, so that it cannot be limited to one organization */
  isOfNetwork: boolean;
  submit: string;
}) {
  const { t } = useTranslation('collections');
  const page = useLocale();
  const [form, fields] = useForm<CollectionInput>({
    id: 'collection',
    lastResult: result,
    defaultValue: values,
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: collectionSchema }),
  });
  const titles = fields.title.getFieldset();
  const descriptions = fields.description.getFieldset();
  const offered: readonly Audience[] = isOfNetwork
    ? audiences.filter((one) => one !== 'organization')
    : audiences;
  return (
    <Form method="post" className="form max-w-4xl" {...getFormProps(form)}>
      <StampField />
      {values.version !== undefined && (
        <input type="hidden" name="version" value={values.version} />
      )}
      <ErrorSummary form={form} />
      {owners.length > 1 && (
        <SelectField
          field={fields.owner}
          label={t('form.owner')}
          choices={owners}
          empty={t('form.choose')}
        />
      )}
      <CaseDataWarnings result={result}>
        <div className="pair">
          {locales.map((locale) => {
            const title = titles[locale];
            const description = descriptions[locale];
            const language = localeNameIn(page, locale);
            if (!title || !description) return null;
            return (
              <div key={locale} className="form content-start">
                <TextField
                  field={title}
                  label={t('form.title', { language })}
                  maxLength={limits.title}
                  lang={locale}
                />
                <TextArea
                  field={description}
                  label={t('form.description', { language })}
                  hint={t('form.descriptionHint')}
                  maxLength={limits.description}
                  lang={locale}
                />
              </div>
            );
          })}
        </div>
      </CaseDataWarnings>
      <Radios
        field={fields.audience}
        legend={t('form.audience')}
        choices={offered.map((value) => ({
          value,
          name: t(`form.${value}`), // i18n keys: collections:form.*
          hint: t(`form.${value}Hint`), // i18n keys: collections:form.*
        }))}
      />
      <p>
        <button className="button" type="submit">
          {submit}
        </button>
      </p>
    </Form>
  );
}
