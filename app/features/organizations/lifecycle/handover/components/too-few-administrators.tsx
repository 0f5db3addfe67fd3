import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { listTooFewAdministrators } from '../administrators.server';

/** For network administrators: organizations that could be left without anybody, the most urgent first. */
export function TooFewAdministrators({
  tooFew: { total, organizations },
  now,
}: {
  tooFew: Awaited<ReturnType<typeof listTooFewAdministrators>>;
  now: Date;
}) {
  const { t } = useTranslation('handover');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="too-few">
      <h2 id="too-few">{t('tooFew.title')}</h2>
      <p>{total === 0 ? t('tooFew.none') : t('tooFew.lead', { count: total })}</p>
      {total > organizations.length && <p>{t('tooFew.first', { count: organizations.length })}</p>}
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
              {/* i18n keys: handover:tooFew.state.* */}
              {t(`tooFew.state.${state}`)}
              {lastSeen && (
                <>
                  {' · '}
                  {t('administrators.seen')} <Ago date={lastSeen} now={now} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
