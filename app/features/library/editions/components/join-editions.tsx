import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, type Choice } from '~/components/field';
import { Radios } from '~/components/radios';
import { standings } from '../editions.schema';

/** The form that links a resource with its edition in another language. */
export function JoinEditions({
  choices,
  result,
}: {
  choices: readonly Choice[];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('editions');
  const [form, fields] = useForm<{ other: string; standing: string }>({
    id: 'join',
    lastResult: result,
    defaultValue: { standing: 'same' },
  });
  if (choices.length === 0) return <p>{t('join.none')}</p>;
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <SelectField
        field={fields.other}
        label={t('join.other')}
        choices={choices}
        empty={t('choose')}
      />
      <Radios
        field={fields.standing}
        legend={t('join.standing')}
        choices={standings.map((value) => ({
          value,
          name: t(`join.${value}`), // i18n keys: editions:join.*
          hint: t(`join.${value}Hint`), // i18n keys: editions:join.*
        }))}
      />
      <p>
        <button className="button" name="do" value="join">
          {t('join.submit')}
        </button>
      </p>
    </Form>
  );
}

/** The form that removes a resource from the work of which it is an edition. */
export function PartEditions() {
  const { t } = useTranslation('editions');
  return (
    <details className="section">
      <summary className="legend py-3">{t('part.title')}</summary>
      <Form method="post" className="form">
        <p>{t('part.text')}</p>
        <p>
          <button className="button button-danger" name="do" value="part">
            {t('part.submit')}
          </button>
        </p>
      </Form>
    </details>
  );
}
