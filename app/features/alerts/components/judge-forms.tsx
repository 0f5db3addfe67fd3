import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, type Choice } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { limits } from '../alerts.schema';

interface Props {
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}

/** Another organization says how it knows that an alert is right, or that it could not verify it. */
export function JudgeForm({ organizations, result }: Props) {
  const { t } = useTranslation('alerts');
  const [form, fields] = useForm<{ how: string; organization: string }>({
    id: 'judge',
    lastResult: result,
  });
  return (
    <section className="sheet" aria-labelledby="judge-title">
      <h2 id="judge-title">{t('judge.title')}</h2>
      <Form method="post" className="form" {...getFormProps(form)}>
        <StampField />
        <ErrorSummary form={form} />
        {organizations.length > 1 && (
          <SelectField
            field={fields.organization}
            label={t('judge.organization')}
            choices={organizations}
            empty={t('judge.choose')}
          />
        )}
        <CaseDataWarnings result={result}>
          <TextArea
            field={fields.how}
            label={t('judge.how')}
            hint={t('judge.lead')}
            maxLength={limits.body}
            rows={4}
          />
        </CaseDataWarnings>
        <p className="actions">
          <button className="button" name="do" value="confirm">
            {t('judge.confirm')}
          </button>
          <button className="button button-quiet" name="do" value="doubt">
            {t('judge.doubt')}
          </button>
        </p>
      </Form>
    </section>
  );
}

/** A folded form by which an alert's own organization cancels it. */
export function CancelForm({ result }: { result: SubmissionResult | null }) {
  const { t } = useTranslation('alerts');
  const [form, fields] = useForm<{ why: string }>({ id: 'cancel', lastResult: result });
  return (
    <details open={result !== null}>
      <summary className="min-h-11 py-2">{t('change.cancelOpen')}</summary>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <CaseDataWarnings result={result}>
          <TextArea field={fields.why} label={t('change.why')} maxLength={limits.body} rows={3} />
        </CaseDataWarnings>
        <p className="actions">
          <button className="button button-quiet" name="do" value="cancel">
            {t('change.cancel')}
          </button>
        </p>
      </Form>
    </details>
  );
}
