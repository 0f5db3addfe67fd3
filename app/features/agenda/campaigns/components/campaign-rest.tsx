import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PlainText } from '~/components/plain-text';
import { Split } from '~/components/split';
import { calendarDate, exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CampaignView } from '../campaign-page.server';

/** What became of a campaign: to whom it was delivered, with the receipt, and its outcomes. */
export function CampaignEnd({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { outcomes, deliveries } = campaign;
  return (
    <>
      {outcomes.length > 0 && (
        <section className="sheet" aria-labelledby="outcome">
          <h2 id="outcome">{t('outcome.title')}</h2>
          {outcomes.map(({ id, kind, happenedOn, note }) => (
            <div key={id} className="mt-3">
              <p>
                {/* i18n keys: campaigns:outcome.kind.* */}
                <strong>{t(`outcome.kind.${kind}`)}</strong>{' '}
                <time dateTime={happenedOn.toISOString().slice(0, 10)}>
                  {calendarDate(locale, happenedOn)}
                </time>
              </p>
              {note &&
                (note.locale === locale ? (
                  <PlainText text={note.text} />
                ) : (
                  <Foreign value={note} as="p" />
                ))}
            </div>
          ))}
        </section>
      )}
      {deliveries.length > 0 && (
        <Split id="delivery" title={t('delivery.title')}>
          <ul>
            {deliveries.map(({ id, recipient, deliveredOn, receipt }) => (
              <li key={id}>
                <bdi>{recipient}</bdi>,{' '}
                <time dateTime={deliveredOn.toISOString().slice(0, 10)}>
                  {calendarDate(locale, deliveredOn)}
                </time>
                {receipt && (
                  <span className="hint block">
                    {t('delivery.receipt')} <bdi>{receipt}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Split>
      )}
    </>
  );
}

/** The versions of the text, each with what changed. */
export function VersionList({ campaign: { slug, versions } }: { campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  if (versions.length === 0) return null;
  return (
    <Split id="versions" title={t('versions.title')}>
      <ol reversed>
        {versions.map(({ number, change, createdAt }) => (
          <li key={number}>
            <Link
              className="inline-flex min-h-11 items-center"
              to={links.campaignVersion(locale, slug, number)}
            >
              {t('versions.number', { number })}
            </Link>{' '}
            <span className="hint">
              {/* i18n keys: campaigns:versions.change.* */}
              {t(`versions.change.${change}`)} ·{' '}
              <time dateTime={createdAt.toISOString()}>{exactDate(locale, createdAt)}</time>
            </span>
          </li>
        ))}
      </ol>
    </Split>
  );
}
