import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { Radios } from '~/components/radios';
import type { AlertFacts } from '../alert-choices.server';
import type { Followed } from '../following.server';
import { FactFields } from './alert-form';

interface Values {
  country: string[];
  border: string[];
  stage: string[];
  area: string[];
  level: string;
}

/** The alerts that somebody chose to hear of. */
export function FollowedList({ followed }: { followed: readonly Followed[] }) {
  const { t } = useTranslation('alerts');
  if (followed.length === 0) return <p className="py-4">{t('following.none')}</p>;
  return (
    <ul className="results">
      {followed.map(({ id, facts, level }) => {
        const words = facts.length > 0 ? facts.join(' · ') : t('following.any');
        return (
          <li key={id}>
            <p className="font-semibold">{words}</p>
            {/* i18n keys: alerts:following.level.* */}
            <p className="hint">{t(`following.level.${level}`)}</p>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <button
                className="link-button"
                name="do"
                value="remove"
                aria-label={t('following.removeOf', { facts: words })}
              >
                {t('following.remove')}
              </button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

/** The form to follow further alerts. */
export function FollowForm({
  facts,
  values,
  result,
}: {
  facts: AlertFacts;
  values: Partial<Values>;
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('alerts');
  const [form, fields] = useForm<Values>({ id: 'add', lastResult: result, defaultValue: values });
  return (
    <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <FactFields fields={fields} choices={facts} />
      <Radios
        field={fields.level}
        legend={t('following.level.legend')}
        preset="all"
        // i18n keys: alerts:following.level.*
        choices={(['all', 'digest'] as const).map((value) => ({
          value,
          name: t(`following.level.${value}`),
        }))}
      />
      <p className="actions">
        <button className="button" name="do" value="add">
          {t('following.add')}
        </button>
      </p>
    </Form>
  );
}
