import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { Checkboxes } from '~/components/checkboxes';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { KeepsTyped, useTypedForm } from '~/components/typed-form';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { ProposeChoices } from '../editing.server';
import { answers, kinds, limitUnits, situations } from '../procedures.schema';
import { limits, mostSources, proposeSchema, type ProposeInput } from '../propose.schema';
import { SourceFields } from './source-fields';

/** A form’s values as they are typed. */
export type Typed = Partial<Record<keyof ProposeInput, unknown>>;

/** The form to propose what law or practice says, in one language or both. */
export function ProposeForm({
  values,
  choices,
  organizations,
  isCorrection,
  result,
}: {
  values: Typed;
  choices: ProposeChoices;
  organizations: readonly Choice[];
  isCorrection: boolean;
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('procedures');
  const page = useLocale();
  const [form, fields, state] = useTypedForm<ProposeInput>({
    lastResult: result,
    defaultValue: values as never,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: proposeSchema }),
  });
  const texts = fields.text.getFieldset();
  const from = fields.limitFrom.getFieldset();
  const named = (names: readonly string[], group: 'answer' | 'kind' | 'situation' | 'unit') =>
    // i18n keys: procedures:answer.*, procedures:kind.*, procedures:situation.*, procedures:unit.*
    names.map((value) => ({ value, name: t(`${group}.${value}`) }));
  return (
    <Form method="post" className="form max-w-4xl" {...getFormProps(form)}>
      <StampField />
      <KeepsTyped state={state} />
      <ErrorSummary form={form} />
      {isCorrection ? (
        <>
          <input type="hidden" name="country" value={String(values.country)} />
          <input type="hidden" name="stage" value={String(values.stage)} />
          <input type="hidden" name="kind" value={String(values.kind)} />
        </>
      ) : (
        <>
          <SelectField
            field={fields.country}
            label={t('column.country')}
            choices={choices.country}
            empty={t('propose.choose')}
          />
          <SelectField
            field={fields.stage}
            label={t('column.stage')}
            choices={choices.stage}
            empty={t('propose.choose')}
          />
          <Radios field={fields.kind} legend={t('column.kind')} choices={named(kinds, 'kind')} />
        </>
      )}
      <Checkboxes
        field={fields.situations as never}
        legend={t('column.situation')}
        choices={named(situations, 'situation')}
      />
      <CaseDataWarnings result={state.result}>
        <div className="pair">
          {locales.map((locale) => {
            const [text, counts] = [texts[locale], from[locale]];
            const language = localeNameIn(page, locale);
            if (!text || !counts) return null;
            return (
              <div key={locale} className="form content-start">
                <TextArea
                  field={text}
                  label={t('propose.text', { language })}
                  hint={t('propose.textHint')}
                  most={limits.text}
                  lang={locale}
                />
                <TextField
                  field={counts}
                  label={t('propose.counts', { language })}
                  maxLength={limits.limitFrom}
                  lang={locale}
                />
              </div>
            );
          })}
        </div>
      </CaseDataWarnings>
      <div className="pair">
        <TextField
          field={fields.limitValue}
          label={t('propose.limit')}
          inputMode="numeric"
          maxLength={3}
        />
        <SelectField
          field={fields.limitUnit}
          label={t('propose.unit')}
          choices={named(limitUnits, 'unit')}
          empty={t('propose.none')}
        />
      </div>
      <SelectField
        field={fields.authority}
        label={t('column.authority')}
        choices={choices.authority}
        empty={t('propose.none')}
      />
      <div className="pair">
        <SelectField
          field={fields.answer}
          label={t('column.answer')}
          choices={named(answers, 'answer')}
          empty={t('propose.none')}
        />
        <SelectField
          field={fields.liberty}
          label={t('column.liberty')}
          choices={named(answers, 'answer')}
          empty={t('propose.none')}
        />
        <TextField field={fields.validFrom} label={t('column.from')} hint={t('propose.partial')} />
        <TextField field={fields.validTo} label={t('column.to')} hint={t('propose.partial')} />
      </div>
      {Array.from({ length: mostSources }, (_, at) => (
        <SourceFields
          key={at}
          at={at}
          field={fields.sources}
          values={values.sources}
          instruments={choices.instrument}
        />
      ))}
      {organizations.length > 1 && (
        <SelectField field={fields.organization} label={t('propose.as')} choices={organizations} />
      )}
      <p>
        <button className="button">{t('propose.send')}</button>
      </p>
    </Form>
  );
}
