import { useTranslation } from 'react-i18next';
import { LanguageLabel } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { PlainText } from '~/components/plain-text';
import { calendarDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { CountryStatus } from '../recommendation-page.server';
import { StatusView } from './status-view';

/** How one country carries a recommendation out: its position, its claim, and beside it how organizations see it. */
export function CountryTrail({ country }: { country: CountryStatus }) {
  const { t } = useTranslation('recommendations');
  const { code, name, position, claims, views } = country;
  const differs = claims.some(({ status }) => views.some((view) => view.status !== status));
  return (
    <section className="section" aria-labelledby={`in-${code}`} data-country={code}>
      <h2 id={`in-${code}`}>{name}</h2>
      {position && (
        <p>
          {/* i18n keys: recommendations:position.* */}
          {t(`position.${position.position}`)}{' '}
          <span className="hint">
            <Source title={position.source} url={position.url} />
          </span>
        </p>
      )}
      {differs && <p className="notice">{t('page.differs')}</p>}
      <div className="pair">
        <div>
          <h3 className="text-base">{t('page.claims')}</h3>
          {claims.length === 0 && <p className="hint">{t('page.noClaim')}</p>}
          <Assessments all={claims} isState />
        </div>
        <div>
          <h3 className="text-base">{t('page.views')}</h3>
          {views.length === 0 && <p className="hint">{t('page.noView')}</p>}
          <Assessments all={views} isState={false} />
        </div>
      </div>
    </section>
  );
}

function Assessments({ all, isState }: { all: CountryStatus['views']; isState: boolean }) {
  const { t } = useTranslation('recommendations');
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {all.map(({ id, year, status, note, locale: written, organization, evidence }) => (
        <li key={id}>
          <p>
            <StatusView status={status} /> <span className="hint">{year}</span>
          </p>
          <p className="note">
            {isState ? t('page.reportedBy') : t('page.saidBy')} <OwnName of={organization} />
          </p>
          {note && (
            <>
              {written !== locale && <LanguageLabel locale={written} />}
              <PlainText text={note} lang={written === locale ? undefined : written} />
            </>
          )}
          {evidence.map((one) => (
            <p key={one.id} className="hint">
              <Source title={one.title} url={one.url} />
              {', '}
              {t('page.readOn', { date: calendarDate(locale, one.readOn) })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A source, with a link if it has one. */
export function Source({ title, url }: { title: string; url: string | null }) {
  if (!url) return <bdi>{title}</bdi>;
  return (
    <a href={url} rel="nofollow noopener noreferrer">
      <bdi>{title || url}</bdi>
    </a>
  );
}
