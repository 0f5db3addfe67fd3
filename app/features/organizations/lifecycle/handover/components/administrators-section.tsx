import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Continuity } from '../continuity.server';

/** An organization's administrators, when each was last seen, and whether they are enough. */
export function AdministratorsSection({ continuity, now }: { continuity: Continuity; now: Date }) {
  const { t } = useTranslation('handover');
  const locale = useLocale();
  const { administrators, state, organization } = continuity;
  return (
    <section className="section" aria-labelledby="administrators">
      <h2 id="administrators">{t('administrators.title')}</h2>
      {/* i18n keys: handover:administrators.state.* */}
      {state !== 'enough' && (
        <p className="notice notice-warn">{t(`administrators.state.${state}`)}</p>
      )}
      <ul className="plain-list">
        {administrators.map(({ id, name, lastSeen }) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{name}</bdi>
              </strong>
            </p>
            <p className="where">
              {t('administrators.seen')} <Ago date={lastSeen} now={now} />
            </p>
          </li>
        ))}
      </ul>
      <p className="actions mt-3">
        <Link to={links.ownPeople(locale, organization.slug)}>{t('administrators.people')}</Link>
      </p>
    </section>
  );
}
