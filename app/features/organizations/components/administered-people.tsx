import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { sortedByName } from '~/i18n/alphabet';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AdministeredOrganization } from '../administration.server';

/** The organization's people with their roles, and a link to invite somebody. */
export function AdministeredPeople({ organization }: { organization: AdministeredOrganization }) {
  const { t } = useTranslation('organizationsAdmin');
  const locale = useLocale();
  const { memberships, slug, archivedAt, hiddenForSafetyAt } = organization;
  return (
    <section className="section">
      <h2>{t('one.people')}</h2>
      {memberships.length === 0 && <p>{t('one.nobody')}</p>}
      <ul className="plain-list">
        {sortedByName(locale, memberships, ({ person }) => person.name).map(({ role, person }) => (
          <li key={person.id}>
            <Link to={links.adminPerson(locale, person.id)}>
              <bdi>{person.name}</bdi>
            </Link>
            <p className="where">
              {person.email}
              {' · '}
              {/* i18n keys: organizationsAdmin:role.* */}
              {t(`role.${role}`)}
              {person.disabledAt && <span className="old"> · {t('one.disabled')}</span>}
            </p>
          </li>
        ))}
      </ul>
      {!archivedAt && !hiddenForSafetyAt && (
        <p className="actions mt-3">
          <Link
            className="button button-quiet"
            to={links.adminInvitations(locale, { organization: slug })}
          >
            {t('one.invite')}
          </Link>
        </p>
      )}
    </section>
  );
}
