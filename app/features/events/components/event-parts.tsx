import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { OwnName } from '~/components/own-name';
import { StampField } from '~/components/stamp-field';
import type { EventView } from '../event-page.server';
import { limits } from '../events.schema';

interface Props {
  event: EventView;
  result: SubmissionResult | null;
}

/** Registering, in the name of an organization and with the interpretation that one needs. */
export function RegisterForm({
  event,
  organizations,
  result,
}: Props & { organizations: readonly Choice[] }) {
  const { t } = useTranslation('events');
  const [form, fields] = useForm<{ organization: string; interpretation: string }>({
    id: 'register',
    lastResult: result,
  });
  const offered = new Map(
    event.occurrences.flatMap((one) =>
      one.interpretationCodes.map((code, at) => [code, one.interpretation[at] ?? code] as const),
    ),
  );
  return (
    <section className="sheet" aria-labelledby="register-title">
      <h2 id="register-title">{t('register.title')}</h2>
      <p className="hint">{t('register.lead')}</p>
      <Form method="post" className="form" {...getFormProps(form)}>
        <StampField />
        <ErrorSummary form={form} />
        {organizations.length > 1 && (
          <SelectField
            field={fields.organization}
            label={t('register.organization')}
            choices={organizations}
            empty={t('register.choose')}
          />
        )}
        {offered.size > 0 && (
          <SelectField
            field={fields.interpretation}
            label={t('register.interpretation')}
            choices={[...offered].map(([value, name]) => ({ value, name }))}
            empty={t('register.none')}
          />
        )}
        <p className="actions">
          <button className="button" name="do" value="register">
            {t('register.submit')}
          </button>
        </p>
      </Form>
    </section>
  );
}

/** Who comes, for the host alone. */
export function Attendees({ event: { attendees } }: { event: EventView }) {
  const { t } = useTranslation('events');
  if (!attendees) return null;
  const { list, interpretation } = attendees;
  return (
    <section className="section" aria-labelledby="attendees">
      <h2 id="attendees">{t('host.title', { count: list.length })}</h2>
      <p className="hint">{t('host.lead')}</p>
      {interpretation.map(({ name, count }) => (
        <p key={name}>{t('host.interpretation', { language: name, count })}</p>
      ))}
      <ul className="told">
        {list.map((one, at) => (
          <li key={at}>
            <bdi>{one.name}</bdi> · <OwnName of={one.organization} />
            {one.interpretation && <span className="hint"> · {one.interpretation}</span>}
            {one.status === 'waiting' && <span className="hint"> · {t('host.waiting')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A folded form for each date to move it. */
export function MoveForms({ event, result }: Props) {
  return (
    <>
      {event.occurrences
        .filter((one) => !one.isPast && !one.isCancelled)
        .map((one) => (
          <MoveForm
            key={`${one.id}/${one.sequence}`}
            one={one}
            result={result?.initialValue?.['id'] === one.id ? result : null}
          />
        ))}
    </>
  );
}

interface MoveValues {
  day: string;
  start: string;
  end: string;
  why: string;
}

function MoveForm({
  one,
  result,
}: {
  one: EventView['occurrences'][number];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('events');
  const [form, fields] = useForm<MoveValues>({
    id: `move-${one.id}`,
    lastResult: result,
    defaultValue: {
      day: one.localStart.slice(0, 10),
      start: one.localStart.slice(11),
      end: one.localEnd.slice(11),
    },
  });
  return (
    <details open={result !== null}>
      <summary className="min-h-11 py-2">
        {t('host.move', { date: one.localStart.slice(0, 10) })}
      </summary>
      <Form method="post" className="form" {...getFormProps(form)}>
        <input type="hidden" name="id" value={one.id} />
        <ErrorSummary form={form} />
        <TextField field={fields.day} label={t('host.day')} type="date" />
        <TextField field={fields.start} label={t('write.start')} type="time" />
        <TextField field={fields.end} label={t('write.end')} type="time" />
        <CaseDataWarnings result={result}>
          <TextArea field={fields.why} label={t('host.why')} maxLength={limits.body} rows={3} />
        </CaseDataWarnings>
        <p className="actions">
          <button className="button button-quiet" name="do" value="move">
            {t('host.moveSubmit')}
          </button>
        </p>
      </Form>
    </details>
  );
}

/** A folded form to cancel an event. */
export function CancelEvent({ result }: { result: SubmissionResult | null }) {
  const { t } = useTranslation('events');
  const [form, fields] = useForm<{ why: string }>({ id: 'cancel', lastResult: result });
  return (
    <details open={result !== null}>
      <summary className="min-h-11 py-2">{t('host.cancelOpen')}</summary>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <CaseDataWarnings result={result}>
          <TextArea field={fields.why} label={t('host.why')} maxLength={limits.body} rows={3} />
        </CaseDataWarnings>
        <p className="actions">
          <button className="button button-quiet" name="do" value="cancel">
            {t('host.cancel')}
          </button>
        </p>
      </Form>
    </details>
  );
}
