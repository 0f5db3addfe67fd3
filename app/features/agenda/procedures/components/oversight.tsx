import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { WordDiff } from '~/components/word-diff';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Oversight, Proposal } from '../oversight.server';
import { flags } from '../procedures.schema';
import { StandingMark } from './standing-mark';
import { useSourceName } from './use-source-name';

// i18n keys: procedures:kind.*, procedures:limit.*, procedures:flag.*

/** Proposals that wait: each is published as it is, or declined with a reason. */
export function Proposals({
  of,
  result,
}: {
  of: readonly Proposal[];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('procedures');
  const isWrong = result?.error && result.initialValue?.['do'] === 'decline';
  if (of.length === 0 && !isWrong) return null;
  return (
    <section className="section">
      <h2>{t('admin.waiting', { count: of.length })}</h2>
      {isWrong && (
        <p role="alert" className="error">
          {t('admin.reasonMissing')}
        </p>
      )}
      <ul className="plain-list">
        {of.map((one) => (
          <li key={one.id}>
            <ProposalItem proposal={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProposalItem({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const name = useSourceName();
  const { id, organization, country, kind, proposedAt, texts, citations, limitValue, limitUnit } =
    proposal;
  return (
    <>
      <p className="kind">
        <bdi>{country}</bdi> · {t(`kind.${kind}`)} · {organization && <OwnName of={organization} />}{' '}
        · {exactDate(locale, proposedAt)}
      </p>
      {limitValue !== null && limitUnit && <p>{t(`limit.${limitUnit}`, { count: limitValue })}</p>}
      {texts.map(({ locale: of, text, parts }) =>
        parts ? (
          <WordDiff key={of} parts={parts} lang={of} />
        ) : (
          <p key={of} lang={of}>
            {text}
          </p>
        ),
      )}
      {citations.map((one, at) => (
        <p key={at} className="note">
          <bdi>
            {[one.instrument?.number, one.place, name(one), one.url].filter(Boolean).join(', ')}
          </bdi>
        </p>
      ))}
      <Form method="post" className="actions">
        <input type="hidden" name="id" value={id} />
        <button className="button" name="do" value="publish">
          {t('admin.publish')}
        </button>
      </Form>
      <Form method="post" className="form max-w-2xl">
        <input type="hidden" name="id" value={id} />
        <div className="field">
          <label htmlFor={`reason-${id}`}>{t('admin.reason')}</label>
          <input className="input" id={`reason-${id}`} name="reason" maxLength={300} />
        </div>
        <p>
          <button className="button button-quiet" name="do" value="decline">
            {t('admin.decline')}
          </button>
        </p>
      </Form>
    </>
  );
}

/** What is published, to be flagged or taken back. */
export function PublishedEntries({ of }: { of: Oversight['entries'] }) {
  const { t } = useTranslation('procedures');
  return (
    <section className="section">
      <h2>{t('admin.published', { count: of.length })}</h2>
      <ul className="plain-list">
        {of.map(({ revisionId, country, text, standing, flag }) => (
          <li key={revisionId}>
            <details>
              <summary className="min-h-11 content-center">
                <bdi>{country}</bdi>: <Foreign value={text} /> <StandingMark of={standing} />
              </summary>
              <Form method="post" className="form max-w-2xl">
                <input type="hidden" name="id" value={revisionId} />
                <div className="field">
                  <label htmlFor={`flag-${revisionId}`}>{t('admin.flag')}</label>
                  <select
                    className="input"
                    id={`flag-${revisionId}`}
                    name="flag"
                    defaultValue={flag ?? ''}
                  >
                    <option value="">{t('propose.none')}</option>
                    {flags.map((one) => (
                      <option key={one} value={one}>
                        {t(`flag.${one}`)}
                      </option>
                    ))}
                  </select>
                </div>
                <p className="actions">
                  <button className="button button-quiet" name="do" value="flag">
                    {t('admin.setFlag')}
                  </button>
                  <button className="button button-quiet" name="do" value="retire">
                    {t('admin.retire')}
                  </button>
                </p>
              </Form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
