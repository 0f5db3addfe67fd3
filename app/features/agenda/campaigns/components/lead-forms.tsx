import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField } from '~/components/field';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { limits, outcomeKinds, type DeadlinesInput } from '../campaigns.schema';
import type { LedView } from '../lead-page.server';
import { DeadlineFields } from './texts-form';

interface Props {
  led: LedView;
  /** the answer to one of the page's forms, by the value of its button */
  refused: { do: string; result: SubmissionResult } | null;
}

const resultOf = ({ refused }: Props, name: string) =>
  refused?.do === name ? refused.result : null;

/** The buttons that take a campaign a step on. */
export function StepButtons({ led }: { led: LedView }) {
  const { t } = useTranslation('campaigns');
  const steps = (['consult', 'open', 'freeze', 'close'] as const).filter((step) => led.can[step]);
  if (steps.length === 0) return null;
  // What ends the signatures or the campaign stays quiet: the page's form, if it has one, is what comes next.
  const lead = (['open', 'consult'] as const).find((step) => led.can[step]);
  return (
    <Form method="post" className="actions">
      {steps.map((step) => (
        <button
          key={step}
          className={step === lead ? 'button' : 'button button-quiet'}
          name="do"
          value={step}
        >
          {/* i18n keys: campaigns:lead.do.* */}
          {t(`lead.do.${step}`)}
        </button>
      ))}
    </Form>
  );
}

/** Other deadlines. */
export function DeadlinesForm(props: Props) {
  const { t } = useTranslation('campaigns');
  const { led } = props;
  const result = resultOf(props, 'deadlines');
  const [form, fields] = useForm<DeadlinesInput>({
    id: 'deadlines',
    lastResult: result,
    defaultValue: led.deadlines,
  });
  return (
    <details open={result !== null}>
      <summary className="min-h-11 content-center">{t('lead.changeDeadlines')}</summary>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <DeadlineFields fields={fields as never} today={led.today} />
        <p className="actions">
          <button className="button button-quiet" name="do" value="deadlines">
            {t('lead.do.deadlines')}
          </button>
        </p>
      </Form>
    </details>
  );
}

/** To whom the document was handed over, when, and the receipt. */
export function DeliverForm(props: Props) {
  const { t } = useTranslation('campaigns');
  const { led } = props;
  const [form, fields] = useForm<{ recipient: string; on: string; receipt: string }>({
    id: 'deliver',
    lastResult: resultOf(props, 'deliver'),
    defaultValue: { on: led.today },
  });
  return (
    <section className="section" aria-labelledby="deliver-title">
      <h2 id="deliver-title">{t('lead.deliver.title')}</h2>
      <p className="hint mb-4">{t('lead.deliver.lead')}</p>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <TextField
          field={fields.recipient}
          label={t('lead.deliver.recipient')}
          maxLength={limits.recipient}
        />
        <TextField field={fields.on} label={t('lead.deliver.on')} type="date" max={led.today} />
        <TextField
          field={fields.receipt}
          label={t('lead.deliver.receipt')}
          hint={t('lead.deliver.receiptHint')}
          maxLength={limits.receipt}
        />
        <p className="actions">
          <button className="button" name="do" value="deliver">
            {t('lead.do.deliver')}
          </button>
        </p>
      </Form>
    </section>
  );
}

/** What became of it. */
export function OutcomeForm(props: Props) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { led } = props;
  const result = resultOf(props, 'outcome');
  const [form, fields] = useForm<{ kind: string; on: string; note: Record<string, string> }>({
    id: 'outcome',
    lastResult: result,
    defaultValue: { on: led.today },
  });
  const note = fields.note.getFieldset();
  return (
    <section className="section" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{t('lead.outcome.title')}</h2>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <SelectField
          field={fields.kind}
          label={t('lead.outcome.kind')}
          choices={outcomeKinds.map((value) => ({ value, name: t(`outcome.kind.${value}`) }))}
        />
        <TextField field={fields.on} label={t('lead.outcome.on')} type="date" max={led.today} />
        <CaseDataWarnings result={result}>
          {locales.map((one) => (
            <TextArea
              key={one}
              field={note[one] as never}
              label={t('lead.outcome.note', { language: localeNameIn(locale, one) })}
              lang={one}
              maxLength={limits.note}
            />
          ))}
        </CaseDataWarnings>
        <p className="actions">
          <button className="button" name="do" value="outcome">
            {t('lead.do.outcome')}
          </button>
        </p>
      </Form>
    </section>
  );
}
