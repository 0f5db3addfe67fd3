import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField, type Choice } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { DecideInput } from '../../procedures/propose.schema';
import { instrumentEventKinds } from '../instruments.schema';

type EventInput = Extract<DecideInput, { do: 'event' }>;

/** Records what happened to an instrument: what cites it is to be confirmed again at once. */
export function EventForm({
  instruments,
  result,
}: {
  instruments: readonly Choice[];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('procedures');
  const page = useLocale();
  const isOwn = result?.initialValue?.['do'] === 'event';
  const [form, fields] = useForm<EventInput>({ id: 'event', lastResult: isOwn ? result : null });
  const texts = fields.text.getFieldset();
  // i18n keys: procedures:event.*
  return (
    <section className="section">
      <h2>{t('admin.event')}</h2>
      <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
        <StampField />
        <input type="hidden" name="do" value="event" />
        <ErrorSummary form={form} />
        <SelectField
          field={fields.instrument}
          label={t('propose.instrument')}
          choices={instruments}
          empty={t('propose.choose')}
        />
        <SelectField
          field={fields.kind}
          label={t('admin.what')}
          choices={instrumentEventKinds.map((value) => ({ value, name: t(`event.${value}`) }))}
          empty={t('propose.choose')}
        />
        <TextField field={fields.country} label={t('admin.country')} maxLength={2} />
        <TextField field={fields.on} label={t('admin.on')} hint={t('propose.partial')} />
        {locales.map((locale) => {
          const text = texts[locale];
          const language = localeNameIn(page, locale);
          return (
            text && (
              <TextField
                key={locale}
                field={text}
                label={t('admin.detail', { language })}
                lang={locale}
                maxLength={600}
              />
            )
          );
        })}
        <TextField field={fields.source} label={t('propose.source')} maxLength={160} />
        <TextField
          field={fields.sourceOn}
          label={t('propose.sourceOn')}
          hint={t('propose.partial')}
        />
        <TextField field={fields.url} label={t('propose.url')} maxLength={500} />
        <p>
          <button className="button button-quiet">{t('admin.record')}</button>
        </p>
      </Form>
    </section>
  );
}
