import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { Checkboxes } from '~/components/checkboxes';
import { ErrorSummary } from '~/components/error-summary';
import { TextArea, TextField } from '~/components/field';
import { useForeignLang } from '~/components/own-name';
import { Radios } from '~/components/radios';
import type { HelpView } from '../help-list.server';
import { limits } from '../requests.schema';

const outcomes = ['met', 'partly_met', 'unmet', 'withdrawn'] as const;

/** How a request ended: whether it was met, who helped, what was learnt. */
export function OutcomeForm({
  help,
  result,
}: {
  help: readonly HelpView[];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('requests');
  const lang = useForeignLang();
  const [form, fields] = useForm<{ status: string; helped: string[]; learnt: string }>({
    id: 'close',
    lastResult: result,
  });
  const offers = help.filter(({ status }) => status === 'offered' || status === 'accepted');
  return (
    <section className="sheet" aria-labelledby="end">
      <h2 id="end">{t('close.title')}</h2>
      <p className="hint">{t('close.lead', { count: offers.length })}</p>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <Radios
          field={fields.status}
          legend={t('close.status')}
          // i18n keys: requests:close.outcome.*
          choices={outcomes.map((value) => ({
            value,
            name: t(`close.outcome.${value}`),
            hint: '',
          }))}
        />
        {offers.length > 0 && (
          <Checkboxes
            field={fields.helped}
            legend={t('close.helped')}
            choices={offers.map(({ id, organization: { name, nameLocale } }) => ({
              value: id,
              name,
              lang: lang(nameLocale),
            }))}
          />
        )}
        <CaseDataWarnings result={result}>
          <TextArea
            field={fields.learnt}
            label={t('close.learnt')}
            hint={t('close.learntHint')}
            maxLength={limits.body}
          />
        </CaseDataWarnings>
        <label className="check">
          <input type="checkbox" name="publish" value="yes" />
          {t('close.publish')}
        </label>
        <p className="actions">
          <button className="button" name="do" value="close">
            {t('close.submit')}
          </button>
        </p>
      </Form>
    </section>
  );
}

/** Keeps a request open for longer, or opens one that lapsed. */
export function RenewForm({ day, result }: { day: string; result: SubmissionResult | null }) {
  const { t } = useTranslation('requests');
  const [form, fields] = useForm<{ until: string }>({
    id: 'renew',
    lastResult: result,
    defaultValue: { until: day },
  });
  return (
    <details open={result !== null}>
      <summary className="min-h-11 py-2">{t('renew.open')}</summary>
      <Form method="post" className="form" {...getFormProps(form)}>
        <TextField field={fields.until} label={t('renew.until')} type="date" />
        <button className="button button-quiet" name="do" value="renew">
          {t('renew.submit')}
        </button>
      </Form>
    </details>
  );
}
