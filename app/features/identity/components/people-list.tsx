import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName, type Named } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { OrganizationRole } from '~/platform/auth/actor';

interface Row {
  id: string;
  name: string;
  email: string;
  isNetworkAdmin: boolean;
  isDisabled: boolean;
  roles: { organizationId: string; organization: Named; role: OrganizationRole }[];
}

/** People with their roles, each linked to their page. */
export function PeopleList({ people }: { people: Row[] }) {
  const { t } = useTranslation('admin');
  const lang = useLocale();
  return (
    <ul className="plain-list">
      {people.map((person) => (
        <li key={person.id}>
          <Link
            className="inline-flex min-h-11 items-center"
            to={links.adminPerson(lang, person.id)}
          >
            <bdi>{person.name}</bdi>
          </Link>{' '}
          {person.isDisabled && <span className="old">{t('people.disabled')}</span>}
          <p className="where">{person.email}</p>
          <Roles person={person} />
        </li>
      ))}
    </ul>
  );
}

function Roles({ person }: { person: Row }) {
  const { t } = useTranslation(['admin', 'accounts']);
  const { isNetworkAdmin, roles } = person;
  if (!isNetworkAdmin && roles.length === 0) return <p>{t('people.noRole')}</p>;
  // i18n keys: accounts:roles.*
  return (
    <ul className="tags">
      {isNetworkAdmin && <li>{t('accounts:roles.network-admin')}</li>}
      {roles.map(({ organizationId, organization, role }) => (
        <li key={organizationId}>
          <OwnName of={organization} />: {t(`accounts:roles.${role}`)}
        </li>
      ))}
    </ul>
  );
}
