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
import { deadlineZones, zoneCity } from '~/i18n/zones';
import { campaignAudiences, campaignKinds, limits, type NewCampaign } from '../campaigns.schema';
import type { CampaignChoices } from '../lead-page.server';

interface Props {
  values: Partial<NewCampaign>;
  result: SubmissionResult | null;
  /** of a new campaign; null when only its text is changed */
  choices: CampaignChoices | null;
  /** the number of the version that is changed; null for a new campaign */
  from: number | null;
  /** others have read it: each change is a version of its own */
  isVersion: boolean;
}

/** The text of a campaign in both languages, side by side; of a new one also its facts and deadlines. */
export function TextsForm({ values, result, choices, from, isVersion }: Props) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const [form, fields, state] = useTypedForm<NewCampaign & { change?: string }>({
    lastResult: result,
    defaultValue: values,
  });
  const title = fields.title.getFieldset();
  const addressee = fields.addressee.getFieldset();
  const body = fields.body.getFieldset();
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {choices && <StampField />}
      {from !== null && <input type="hidden" name="from" value={from} />}
      <KeepsTyped state={state} />
      <ErrorSummary form={form} />
      {choices && <FactFields fields={fields} choices={choices} />}
      <CaseDataWarnings result={state.result}>
        <div className="pair">
          {[locale, ...locales.filter((one) => one !== locale)].map((one) => {
            const language = localeNameIn(locale, one);
            return (
              <div key={one} className="form">
                <TextField
                  field={title[one] as never}
                  label={t('form.title', { language })}
                  lang={one}
                  maxLength={limits.title}
                />
                <TextField
                  field={addressee[one] as never}
                  label={t('form.addressee', { language })}
                  lang={one}
                  maxLength={limits.addressee}
                />
                <TextArea
                  field={body[one] as never}
                  label={t('form.body', { language })}
                  hint={t('form.bodyHint')}
                  lang={one}
                  most={limits.body}
                  rows={14}
                />
              </div>
            );
          })}
        </div>
      </CaseDataWarnings>
      <Radios
        field={fields.authoritative}
        legend={t('form.authoritative')}
        choices={locales.map((value) => ({ value, name: localeNameIn(locale, value) }))}
        preset={locale}
      />
      {isVersion && (
        <Radios
          field={fields.change as never}
          legend={t('form.change')}
          preset="substantive"
          choices={(['substantive', 'editorial'] as const).map((value) => ({
            value,
            // i18n keys: campaigns:form.changes.*, campaigns:form.changesHint.*
            name: t(`form.changes.${value}`),
            hint: t(`form.changesHint.${value}`),
          }))}
        />
      )}
      <p className="actions">
        <button className="button">
          {t(choices ? 'form.create' : isVersion ? 'form.saveVersion' : 'form.save')}
        </button>
        <KeepDraft>{t('form.keep')}</KeepDraft>
      </p>
    </Form>
  );
}

type Fields = ReturnType<typeof useTypedForm<NewCampaign & { change?: string }>>[1];

function FactFields({ fields, choices }: { fields: Fields; choices: CampaignChoices }) {
  const { t } = useTranslation('campaigns');
  return (
    <>
      <Radios
        field={fields.kind}
        legend={t('form.kind')}
        choices={campaignKinds.map((value) => ({ value, name: t(`kind.${value}`) }))}
        preset="letter"
      />
      <Radios
        field={fields.audience}
        legend={t('form.audience')}
        choices={campaignAudiences.map((value) => ({
          value,
          // i18n keys: campaigns:form.audiences.*, campaigns:form.audiencesHint.*
          name: t(`form.audiences.${value}`),
          hint: t(`form.audiencesHint.${value}`),
        }))}
        preset="network"
      />
      {choices.as.length > 1 ? (
        <SelectField field={fields.as} label={t('form.as')} choices={choices.as} />
      ) : (
        <input type="hidden" name="as" value={choices.as[0]?.value ?? ''} />
      )}
      <Folded title={t('form.country')} field={fields.country}>
        <Checkboxes field={fields.country} legend={t('form.country')} choices={choices.country} />
      </Folded>
      <DeadlineFields fields={fields} today={choices.today} />
    </>
  );
}

type DeadlineFieldsOf = Pick<Fields, 'soft' | 'due' | 'time' | 'zone'>;

/** Until when signatures are asked for and taken, and in which time zone. */
export function DeadlineFields({ fields, today }: { fields: DeadlineFieldsOf; today: string }) {
  const { t } = useTranslation('campaigns');
  return (
    <fieldset className="form">
      <legend className="legend">{t('form.deadlines')}</legend>
      <TextField
        field={fields.soft}
        label={t('form.soft')}
        hint={t('form.softHint')}
        type="date"
        min={today}
      />
      <TextField
        field={fields.due}
        label={t('form.due')}
        hint={t('form.dueHint')}
        type="date"
        min={today}
      />
      <TextField field={fields.time} label={t('form.time')} type="time" />
      <SelectField
        field={fields.zone as never}
        label={t('form.zone')}
        choices={deadlineZones.map((value) => ({ value, name: zoneCity(value) }))}
      />
    </fieldset>
  );
}
