import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { Checkboxes } from '~/components/checkboxes';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField } from '~/components/field';
import { Folded } from '~/components/folded';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { KeepDraft, KeepsTyped, useTypedForm } from '~/components/typed-form';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { RecommendationChoices } from '../recommendation-choices.server';
import { levels, limits, type ProposeInput } from '../recommendations.schema';

interface Props {
  choices: RecommendationChoices;
  result: SubmissionResult | null;
}

/** The form to propose a recommendation, as it stands in its document. */
export function ProposeForm({ choices, result }: Props) {
  const { t } = useTranslation('recommendations');
  const locale = useLocale();
  const [form, fields, state] = useTypedForm<ProposeInput>({ lastResult: result });
  const text = fields.text.getFieldset();
  const addressee = fields.addressee.getFieldset();
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <StampField />
      <KeepsTyped state={state} />
      <ErrorSummary form={form} />
      <SelectField field={fields.as} label={t('form.as')} choices={choices.as} />
      <SelectField field={fields.document} label={t('form.document')} choices={choices.document} />
      <TextField
        field={fields.place}
        label={t('form.place')}
        hint={t('form.placeHint')}
        maxLength={limits.place}
      />
      <SelectField
        field={fields.level as never}
        label={t('form.level')}
        // i18n keys: recommendations:level.*
        choices={levels.map((value) => ({ value, name: t(`level.${value}`) }))}
      />
      <SelectField
        field={fields.right as never}
        label={t('form.right')}
        choices={choices.right}
        empty={t('form.none')}
      />
      <SelectField
        field={fields.theme}
        label={t('form.theme')}
        choices={choices.theme}
        empty={t('form.none')}
      />
      <Folded title={t('form.country')} field={fields.country}>
        <Checkboxes field={fields.country} legend={t('form.country')} choices={choices.country} />
      </Folded>
      <Radios
        field={fields.official}
        legend={t('form.official')}
        choices={locales.map((value) => ({ value, name: localeNameIn(locale, value) }))}
        preset={locale}
      />
      <CaseDataWarnings result={state.result}>
        <div className="pair">
          {locales.map((one) => {
            const language = localeNameIn(locale, one);
            return (
              <div key={one} className="form">
                <TextField
                  field={addressee[one] as never}
                  label={t('form.addressee', { language })}
                  lang={one}
                  maxLength={limits.addressee}
                />
                <TextArea
                  field={text[one] as never}
                  label={t('form.text', { language })}
                  lang={one}
                  most={limits.text}
                  rows={8}
                />
              </div>
            );
          })}
        </div>
      </CaseDataWarnings>
      <p className="actions">
        <button className="button">{t('form.propose')}</button>
        <KeepDraft>{t('form.keep')}</KeepDraft>
      </p>
    </Form>
  );
}
