import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { KeepsTyped, useTypedForm } from '~/components/typed-form';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { groupAccess, groupSchema, limits, type GroupInput } from '../groups.schema';

interface Props {
  values: Partial<GroupInput>;
  organizations?: readonly Choice[];
  result: SubmissionResult | null;
  submit: string;
}

/** Name, charter and access of a group, both languages side by side. */
export function GroupForm({ values, organizations = [], result, submit }: Props) {
  const { t } = useTranslation('groups');
  const page = useLocale();
  const [form, fields, typed] = useTypedForm<GroupInput>({
    lastResult: result,
    defaultValue: values,
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: groupSchema }),
  });
  const names = fields.name.getFieldset();
  const charters = fields.charter.getFieldset();
  return (
    <Form method="post" className="form max-w-4xl" {...getFormProps(form)}>
      <StampField />
      <KeepsTyped state={typed} />
      {values.version !== undefined && (
        <input type="hidden" name="version" value={values.version} />
      )}
      <ErrorSummary form={form} />
      {organizations.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('form.organization')}
          choices={organizations}
          empty={t('form.choose')}
        />
      )}
      <CaseDataWarnings result={typed.result}>
        <div className="pair">
          {locales.map((locale) => {
            const name = names[locale];
            const charter = charters[locale];
            const language = localeNameIn(page, locale);
            if (!name || !charter) return null;
            return (
              <div key={locale} className="form content-start">
                <TextField
                  field={name}
                  label={t('form.name', { language })}
                  maxLength={limits.name}
                  lang={locale}
                />
                <TextArea
                  field={charter}
                  label={t('form.charter', { language })}
                  hint={t('form.charterHint')}
                  maxLength={limits.charter}
                  lang={locale}
                />
              </div>
            );
          })}
        </div>
      </CaseDataWarnings>
      <Radios
        field={fields.access}
        legend={t('form.access')}
        choices={groupAccess.map((value) => ({
          value,
          name: t(`access.${value}`), // i18n keys: groups:access.*
          hint: t(`accessSays.${value}`), // i18n keys: groups:accessSays.*
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
