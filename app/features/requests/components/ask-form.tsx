import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
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
import type { AskChoices } from '../ask-choices.server';
import type { AskPreview as Preview } from '../preview-ask.server';
import { limits, requestAudiences, type AskInput } from '../requests.schema';
import { AskPreview } from './ask-preview';

export interface AskFormProps {
  values: Partial<AskInput>;
  choices: AskChoices;
  result: SubmissionResult | null;
  /** the step before sending */
  preview: Preview | null;
}

/** The form to ask the network, and below it, before it is sent, what is there already and who would be told. */
export function AskForm({ values, choices, result, preview }: AskFormProps) {
  const { t } = useTranslation('requests');
  const lang = useForeignLang();
  const [form, fields] = useForm<AskInput>({ lastResult: result, defaultValue: values });
  return (
    <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
      <StampField />
      <ErrorSummary form={form} />
      {preview && <AskPreview preview={preview} />}
      <CaseDataWarnings result={result}>
        <TextField
          field={fields.title}
          label={t('ask.title.label')}
          hint={t('ask.title.hint')}
          maxLength={limits.subject}
        />
        <TextArea
          field={fields.need}
          label={t('ask.need.label')}
          hint={t('ask.need.hint')}
          maxLength={limits.body}
          rows={6}
        />
      </CaseDataWarnings>
      <FactFields fields={fields} choices={choices} />
      <TextField
        field={fields.until}
        label={t('ask.until.label')}
        hint={t('ask.until.hint')}
        type="date"
        min={choices.firstDay}
        max={choices.lastDay}
      />
      <Radios
        field={fields.audience}
        legend={t('ask.audience.legend')}
        choices={requestAudiences.map((value) => ({
          value,
          // i18n keys: requests:audience.*, requests:ask.audience.*
          name: t(`audience.${value}`),
          hint: t(`ask.audience.${value}`),
        }))}
      />
      <Radios
        field={fields.as}
        legend={t('ask.as.legend')}
        choices={choices.as.map(({ value, name, nameLocale, isHidden }) => ({
          value,
          lang: isHidden ? undefined : lang(nameLocale),
          name: isHidden ? t('ask.as.secretariat', { organization: name }) : name,
          hint: isHidden ? t('ask.as.secretariatHint') : t('ask.as.hint'),
        }))}
      />
      <p className="actions">
        <button className={preview ? 'button button-quiet' : 'button'} name="step" value="look">
          {preview ? t('ask.again') : t('ask.look')}
        </button>
      </p>
    </Form>
  );
}

type Fields = ReturnType<typeof useForm<AskInput>>[1];

function FactFields({ fields, choices }: { fields: Fields; choices: AskChoices }) {
  const { t } = useTranslation('requests');
  return (
    <div>
      <Folded title={t('ask.country')} field={fields.country}>
        <Checkboxes field={fields.country} legend={t('ask.country')} choices={choices.country} />
      </Folded>
      <Folded title={t('ask.area')} field={fields.area}>
        <div className="form">
          {choices.area.map(({ name, values }) => (
            <Checkboxes key={name} field={fields.area} legend={name} choices={values} />
          ))}
        </div>
      </Folded>
      <Folded title={t('ask.population')} field={fields.population}>
        <Checkboxes
          field={fields.population}
          legend={t('ask.population')}
          choices={choices.population}
        />
      </Folded>
      <Folded title={t('ask.language')} field={fields.language}>
        <Checkboxes field={fields.language} legend={t('ask.language')} choices={choices.language} />
      </Folded>
    </div>
  );
}
