import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField } from '~/components/field';
import { State } from '~/components/state';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import { limits } from '../campaigns.schema';
import type { getMandates } from '../mandates.server';

type Mandates = NonNullable<Awaited<ReturnType<typeof getMandates>>>;

/** Who may sign for the organization until when. */
export function MandateList({ mandates }: { mandates: Mandates['mandates'] }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  if (mandates.length === 0) return <p>{t('mandates.none')}</p>;
  return (
    <ul className="rows">
      {mandates.map(({ id, person, capacity, until, isOver }) => (
        <li key={id} className="border-b border-line py-2">
          <bdi className="font-semibold">{person.name}</bdi>, <bdi>{capacity}</bdi>{' '}
          <State is={isOver ? 'late' : 'ok'}>
            {t(isOver ? 'mandates.over' : 'mandates.until', { date: exactDate(locale, until) })}
          </State>
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <button className="link-button" name="do" value="end">
              {t('mandates.end', { name: person.name })}
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

/** Gives somebody of the organization a mandate. */
export function MandateForm({
  found,
  result,
}: {
  found: Mandates;
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('campaigns');
  const [form, fields] = useForm<{ person: string; capacity: string; until: string }>({
    id: 'give',
    lastResult: result,
    defaultValue: { until: found.usualDay },
  });
  return (
    <section className="section" aria-labelledby="give-title">
      <h2 id="give-title">{t('mandates.give')}</h2>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <SelectField field={fields.person} label={t('mandates.person')} choices={found.people} />
        <TextField
          field={fields.capacity}
          label={t('mandates.capacity')}
          hint={t('mandates.capacityHint')}
          maxLength={limits.capacity}
        />
        <TextField
          field={fields.until}
          label={t('mandates.untilLabel')}
          hint={t('mandates.untilHint')}
          type="date"
          min={found.firstDay}
          max={found.lastDay}
        />
        <p className="actions">
          <button className="button" name="do" value="give">
            {t('mandates.submit')}
          </button>
        </p>
      </Form>
    </section>
  );
}
