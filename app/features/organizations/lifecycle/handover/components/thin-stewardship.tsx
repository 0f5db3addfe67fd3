import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { listThinStewardship } from '../stewards.server';

/** For network administrators: organizations that could be left without anybody, the most urgent first. */
export function ThinStewardship({
  thin: { total, organizations },
  now,
}: {
  thin: Awaited<ReturnType<typeof listThinStewardship>>;
  now: Date;
}) {
  const { t } = useTranslation('succession');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="thin">
      <h2 id="thin">{t('thin.title')}</h2>
      <p>{total === 0 ? t('thin.none') : t('thin.lead', { count: total })}</p>
      {total > organizations.length && <p>{t('thin.first', { count: organizations.length })}</p>}
      <ul className="plain-list">
        {organizations.map(({ slug, name, nameLocale, state, lastSeen }) => (
          <li key={slug}>
            <p>
              <Link
                className="inline-flex items-center min-h-11"
                to={links.ownContinuity(locale, slug)}
              >
                <OwnName of={{ name, nameLocale }} />
              </Link>
            </p>
            <p className="where">
              {/* i18n keys: succession:thin.state.* */}
              {t(`thin.state.${state}`)}
              {lastSeen && (
                <>
                  {' · '}
                  {t('stewards.seen')} <Ago date={lastSeen} now={now} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
