import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { Checkboxes } from '~/components/checkboxes';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField } from '~/components/field';
import { Folded } from '~/components/folded';
import { useForeignLang } from '~/components/own-name';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { KeepDraft, KeepsTyped, useTypedForm } from '~/components/typed-form';
import type { EventChoices } from '../event-choices.server';
import { eventAudiences, limits, type EventInput } from '../events.schema';
import { eventZones, placeOf } from '../zones';

// What the form sends of a number is text.
type Values = Omit<EventInput, 'capacity'> & { capacity?: string };

interface Props {
  choices: EventChoices;
  result: SubmissionResult | null;
}

/** The form to announce an event. */
export function EventForm({ choices, result }: Props) {
  const { t } = useTranslation(['events', 'forms']);
  const lang = useForeignLang();
  const [form, fields, typed] = useTypedForm<Values>({
    lastResult: result,
    defaultValue: { audience: 'network', as: choices.as[0]?.value ?? '', zone: eventZones[0] },
  });
  return (
    <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
      <KeepsTyped state={typed} />
      <StampField />
      <ErrorSummary form={form} />
      <CaseDataWarnings result={typed.result}>
        <TextField field={fields.title} label={t('write.subject')} maxLength={limits.subject} />
        <TextArea
          field={fields.text}
          label={t('write.text')}
          hint={t('write.textHint')}
          maxLength={limits.body}
          rows={6}
        />
      </CaseDataWarnings>
      <TimeFields fields={fields} />
      <div>
        <Folded title={t('write.language')} field={fields.language}>
          <Checkboxes
            field={fields.language}
            legend={t('write.language')}
            choices={choices.language}
          />
        </Folded>
        <Folded title={t('write.interpretation')} field={fields.interpretation}>
          <Checkboxes
            field={fields.interpretation}
            legend={t('write.interpretation')}
            choices={choices.language}
          />
        </Folded>
      </div>
      <TextField field={fields.venue} label={t('write.venue')} hint={t('write.venueHint')} />
      <TextField
        field={fields.joinUrl}
        label={t('write.join')}
        hint={t('write.joinHint')}
        type="url"
      />
      <TextField
        field={fields.capacity}
        label={t('write.capacity')}
        hint={t('write.capacityHint')}
        inputMode="numeric"
      />
      <Radios
        field={fields.audience}
        legend={t('write.audience.legend')}
        // i18n keys: events:write.audience.*
        choices={eventAudiences.map((value) => ({ value, name: t(`write.audience.${value}`) }))}
      />
      <Radios
        field={fields.as}
        legend={t('write.as')}
        choices={choices.as.map(({ value, name, nameLocale }) => ({
          ...{ value, name, lang: lang(nameLocale) },
        }))}
      />
      <p className="actions">
        <button className="button">{t('write.submit')}</button>
        <KeepDraft>{t('forms:typed.keep')}</KeepDraft>
      </p>
    </Form>
  );
}

function TimeFields({
  fields,
}: {
  fields: Pick<ReturnType<typeof useTypedForm<Values>>[1], 'days' | 'start' | 'end' | 'zone'>;
}) {
  const { t } = useTranslation('events');
  return (
    <>
      <TextArea field={fields.days} label={t('write.days')} hint={t('write.daysHint')} rows={2} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField field={fields.start} label={t('write.start')} type="time" />
        <TextField field={fields.end} label={t('write.end')} type="time" />
      </div>
      <SelectField
        field={fields.zone}
        label={t('write.zone')}
        hint={t('write.zoneHint')}
        // i18n keys: events:zone.*
        choices={eventZones.map((value) => ({ value, name: t(`zone.${placeOf(value)}`) }))}
      />
    </>
  );
}
