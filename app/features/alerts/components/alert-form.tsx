import { getFormProps, type FieldMetadata, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { Checkboxes } from '~/components/checkboxes';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea, TextField } from '~/components/field';
import { Folded } from '~/components/folded';
import { useForeignLang } from '~/components/own-name';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { KeepDraft, KeepsTyped, useTypedForm } from '~/components/typed-form';
import type { AlertChoices } from '../alert-choices.server';
import { alertAudiences, limits, type AlertInput } from '../alerts.schema';

interface Props {
  values: Partial<AlertInput>;
  choices: AlertChoices;
  result: SubmissionResult | null;
  isUpdate: boolean;
}

/** The form to publish an alert, or to update one. */
export function AlertForm({ values, choices, result, isUpdate }: Props) {
  const { t } = useTranslation(['alerts', 'forms']);
  const lang = useForeignLang();
  const [form, fields, typed] = useTypedForm<AlertInput>({
    lastResult: result,
    defaultValue: values,
  });
  return (
    <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
      <KeepsTyped state={typed} />
      <StampField />
      <ErrorSummary form={form} />
      <CaseDataWarnings result={typed.result}>
        <TextField
          field={fields.title}
          label={t('write.subject.label')}
          hint={t('write.subject.hint')}
          maxLength={limits.subject}
        />
        <TextArea
          field={fields.text}
          label={t('write.text.label')}
          hint={t('write.text.hint')}
          maxLength={limits.body}
          rows={6}
        />
      </CaseDataWarnings>
      <FactFields fields={fields} choices={choices} />
      <TextField
        field={fields.until}
        label={t('write.until.label')}
        hint={t('write.until.hint')}
        type="date"
        min={choices.firstDay}
        max={choices.lastDay}
      />
      <Radios
        field={fields.audience}
        legend={t('write.audience.legend')}
        choices={alertAudiences.map((value) => ({
          value,
          // i18n keys: alerts:write.audience.*
          name: t(`write.audience.${value}`),
          hint: t(`write.audience.${value}Hint`),
        }))}
      />
      <Radios
        field={fields.as}
        legend={t('write.as.legend')}
        choices={choices.as.map(({ value, name, nameLocale }) => ({
          ...{ value, name, lang: lang(nameLocale) },
          hint: t('write.as.hint'),
        }))}
      />
      <p className="actions">
        <button className="button">{isUpdate ? t('write.update') : t('write.submit')}</button>
        <KeepDraft>{t('forms:typed.keep')}</KeepDraft>
      </p>
    </Form>
  );
}

type ListField = FieldMetadata<string[] | undefined>;
type Fields = Record<'country' | 'border' | 'stage' | 'area', ListField>;

/** The facts of an alert, or of the alerts that somebody follows. */
export function FactFields({
  fields,
  choices,
}: {
  fields: Fields;
  choices: Pick<AlertChoices, 'country' | 'border' | 'stage' | 'area'>;
}) {
  const { t } = useTranslation('alerts');
  return (
    <div>
      <Folded title={t('write.country')} field={fields.country}>
        <Checkboxes field={fields.country} legend={t('write.country')} choices={choices.country} />
      </Folded>
      <Folded title={t('write.border')} field={fields.border}>
        <Checkboxes field={fields.border} legend={t('write.border')} choices={choices.border} />
      </Folded>
      <Folded title={t('write.stage')} field={fields.stage}>
        <Checkboxes field={fields.stage} legend={t('write.stage')} choices={choices.stage} />
      </Folded>
      <Folded title={t('write.area')} field={fields.area}>
        <div className="form">
          {choices.area.map(({ name, values }) => (
            <Checkboxes
              key={name}
              field={fields.area}
              legend={name ?? t('write.area')}
              choices={values}
            />
          ))}
        </div>
      </Folded>
    </div>
  );
}
