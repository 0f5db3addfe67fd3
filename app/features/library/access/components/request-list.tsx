import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarning, CaseDataWarnings } from '~/components/case-data';
import { Foreign } from '~/components/foreign';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { grantDays, limits } from '../access.schema';
import type { RequestView } from '../answers.server';

type Received = RequestView & { asker: string };

/** An answer that was rejected, with what was typed. */
export interface Refused {
  id: string;
  result: SubmissionResult<string[]>;
}

/** Requests to the reader's organizations, each with its answer or the form to answer it. */
export function ReceivedRequests({
  requests,
  refused,
}: {
  requests: readonly Received[];
  refused: Refused | undefined;
}) {
  const { t } = useTranslation('access');
  if (requests.length === 0) return <p>{t('requests.noneReceived')}</p>;
  return (
    <ul className="plain-list">
      {requests.map((request) => (
        <li key={request.id} data-request={request.id}>
          <Asked request={request} />
          <p className="where">
            <bdi>{request.asker}</bdi> ·{' '}
            <span lang={request.organization.nameLocale}>
              <bdi>{request.organization.name}</bdi>
            </span>
          </p>
          <p className="whitespace-pre-line">{request.purpose}</p>
          <State request={request} />
          {request.state.status === 'waiting' && (
            <Answer id={request.id} result={refused?.id === request.id ? refused.result : null} />
          )}
          {request.state.status === 'granted' && <Revoke id={request.id} />}
        </li>
      ))}
    </ul>
  );
}

/** The reader's own requests, each with its answer. */
export function SentRequests({ requests }: { requests: readonly RequestView[] }) {
  const { t } = useTranslation('access');
  if (requests.length === 0) return <p>{t('requests.noneSent')}</p>;
  return (
    <ul className="plain-list">
      {requests.map((request) => (
        <li key={request.id} data-request={request.id}>
          <Asked request={request} />
          <p className="where" lang={request.resource.organization.nameLocale}>
            <bdi>{request.resource.organization.name}</bdi>
          </p>
          <State request={request} />
        </li>
      ))}
    </ul>
  );
}

function Asked({ request: { resource } }: { request: RequestView }) {
  const locale = useLocale();
  return (
    <h3>
      <Link to={links.resource(locale, resource.slug)}>
        <Foreign value={resource.title} />
      </Link>
    </h3>
  );
}

function State({ request: { state, note, createdAt } }: { request: RequestView }) {
  const { t } = useTranslation('access');
  const locale = useLocale();
  const date = state.status === 'granted' ? state.until : createdAt;
  return (
    <>
      <p className={state.status === 'granted' ? 'ok' : 'hint'}>
        {/* i18n keys: access:state.* */}
        {t(`state.${state.status}`, { date: exactDate(locale, new Date(date)) })}
      </p>
      {note && <p className="whitespace-pre-line">{note}</p>}
    </>
  );
}

/** Granting needs a duration, declining does not. Both may include a note. */
function Answer({ id, result }: { id: string; result: Refused['result'] | null }) {
  const { t } = useTranslation('access');
  const typed = result?.initialValue;
  return (
    <Form method="post" className="form max-w-xl mt-4">
      <input type="hidden" name="id" value={id} />
      <div className="field">
        <label htmlFor={`days-${id}`}>{t('answer.days')}</label>
        <select
          className="input"
          id={`days-${id}`}
          name="days"
          defaultValue={textOf(typed?.['days']) || '30'}
        >
          {grantDays.map((days) => (
            <option key={days} value={days}>
              {t('days', { count: Number(days) })}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <CaseDataWarnings result={result}>
          <CaseDataWarning name="note" />
        </CaseDataWarnings>
        <label htmlFor={`note-${id}`}>{t('answer.note')}</label>
        <textarea
          className="input"
          id={`note-${id}`}
          name="note"
          maxLength={limits.note}
          defaultValue={textOf(typed?.['note'])}
          rows={2}
        />
      </div>
      <p className="actions">
        <button className="button" type="submit" name="do" value="grant">
          {t('answer.grant')}
        </button>
        <button className="button button-quiet" type="submit" name="do" value="decline">
          {t('answer.decline')}
        </button>
      </p>
    </Form>
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function Revoke({ id }: { id: string }) {
  const { t } = useTranslation('access');
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <button className="link-button min-h-11" type="submit" name="do" value="revoke">
        {t('answer.revoke')}
      </button>
    </Form>
  );
}
