import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { exactDate, partialDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { rightName } from '../../rights/right-name';
import type { AssessmentView, EntryView, VerificationView } from '../entry-view';
import { Citation } from './citation';
import { Limit } from './entry-line';
import { StandingMark } from './standing-mark';

/** An entry with all that is known about it. */
export function EntryInFull({ entry, children }: { entry: EntryView; children?: React.ReactNode }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const { kind, limit, text, by } = entry;
  return (
    <article className="entry" id={entry.slug}>
      <div className={kind}>
        <i>{t(`kind.${kind}`)}</i> {limit && <Limit limit={limit} />}
        <Foreign value={text} as="p" />
      </div>
      <p>
        <StandingMark of={entry.standing} />
      </p>
      {entry.flag && <p className="mark">{t(`flag.${entry.flag}`)}</p>}
      {entry.isOutdated && <p className="note">{t('entry.outdated')}</p>}
      <dl className="facts">
        <Fact name={t('entry.source')}>
          {entry.citations.length === 0 && t('source.none')}
          {entry.citations.map((one, at) => (
            <Citation key={at} of={one} />
          ))}
        </Fact>
        {limit && (
          <Fact name={t('column.counts')}>
            {limit.from ? <Foreign value={limit.from} /> : t('entry.countsUnknown')}
          </Fact>
        )}
        {entry.authority && (
          <Fact name={t('column.authority')}>
            <Foreign value={entry.authority.name} />{' '}
            {entry.authority.role && <Foreign value={entry.authority.role} />}
          </Fact>
        )}
        {entry.answer && <Fact name={t('column.answer')}>{t(`answer.${entry.answer}`)}</Fact>}
        {entry.liberty && <Fact name={t('column.liberty')}>{t(`answer.${entry.liberty}`)}</Fact>}
        {entry.validFrom && (
          <Fact name={t('column.from')}>{partialDate(locale, entry.validFrom)}</Fact>
        )}
        {entry.validTo && <Fact name={t('column.to')}>{partialDate(locale, entry.validTo)}</Fact>}
        <Fact name={t('column.published')}>
          {exactDate(locale, entry.publishedAt)}
          {by && (
            <>
              {' · '}
              <Link to={links.organization(locale, by.slug)}>
                <OwnName of={by} />
              </Link>
            </>
          )}
        </Fact>
      </dl>
      <Verifications of={entry.verifications} />
      <Assessments of={entry.assessments} />
      {children}
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Verifications({ of }: { of: readonly VerificationView[] }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  return of.map(({ by, verdict, basis, note, at }) => (
    <div key={by.slug}>
      <p>
        <Link to={links.organization(locale, by.slug)}>
          <OwnName of={by} />
        </Link>{' '}
        {t(`verdict.${verdict}`) /* i18n keys: procedures:verdict.* */}, {exactDate(locale, at)} (
        {t(`basis.${basis}`) /* i18n keys: procedures:basis.* */}).
      </p>
      {note.text && <Foreign value={note} as="p" className="note" />}
    </div>
  ));
}

function Assessments({ of }: { of: readonly AssessmentView[] }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  return of.map(({ by, right, verdict, reason, at }) => (
    <div key={`${right}/${by.slug}`}>
      <p>
        <Link to={links.right(locale, right)}>{rightName(t, right)}</Link>:{' '}
        <b>{t(`assessment.${verdict}`) /* i18n keys: procedures:assessment.* */}</b>{' '}
        {t('entry.saysWho')}{' '}
        <Link to={links.organization(locale, by.slug)}>
          <OwnName of={by} />
        </Link>
        , {exactDate(locale, at)}
      </p>
      <Foreign value={reason} as="p" className="note" />
    </div>
  ));
}
