import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { OwnName } from '~/components/own-name';
import { Sentence, unfilled } from '~/components/sentence';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { listUnheardCorrections } from '../tell-secretariat.server';

/** For network administrators: organizations that leave corrections unanswered, the longest waiting first. */
export function UnheardCorrections({
  organizations,
  now,
}: {
  organizations: Awaited<ReturnType<typeof listUnheardCorrections>>;
  now: Date;
}) {
  const { t } = useTranslation('corrections');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="unheard">
      <h2 id="unheard">{t('unheard.title')}</h2>
      <p>{organizations.length === 0 ? t('unheard.none') : t('unheard.lead')}</p>
      <ul className="plain-list">
        {organizations.map(({ slug, name, nameLocale, count, since, hasPeople }) => (
          <li key={slug} data-unheard={slug}>
            <p>
              <Link
                className="inline-flex items-center min-h-11"
                to={links.adminOrganization(locale, slug)}
              >
                <OwnName of={{ name, nameLocale }} />
              </Link>
            </p>
            <p className="where">
              <Sentence
                text={t('unheard.waiting', { count, ...unfilled })}
                parts={{ count, since: <Ago date={since} now={now} /> }}
              />
              {!hasPeople && <> · {t('unheard.nobody')}</>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
