import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import type { Profile } from '../public-profile.server';
import { ProfileSection } from './profile-section';

const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** How to reach a role of the organization; never a person. */
export function ProfileContact({
  profile,
  children,
}: {
  profile: Profile;
  /** another way to reach it */
  children?: React.ReactNode;
}) {
  const { t } = useTranslation('organization');
  const { contacts, website } = profile;
  return (
    <ProfileSection id="contact" title={t('contact.title')}>
      {contacts.length === 0 && <p className="hint">{t('contact.none')}</p>}
      <ul className="plain-list">
        {contacts.map((contact) => (
          <li key={[contact.role.slug, contact.email, contact.phone, contact.url].join('|')}>
            <h3>
              <Foreign value={contact.role.name} />
            </h3>
            {contact.purpose && <Foreign as="p" className="hint" value={contact.purpose} />}
            <Ways contact={contact} />
          </li>
        ))}
      </ul>
      {website && (
        <p className="mt-2">
          {t('contact.website')}: <a href={website}>{bare(website)}</a>
        </p>
      )}
      {children}
      <p className="hint mt-3">{t('contact.care')}</p>
    </ProfileSection>
  );
}

function Ways({ contact }: { contact: Profile['contacts'][number] }) {
  const { t } = useTranslation('organization');
  return (
    <p className="tags">
      {contact.email && (
        <span>
          {t('contact.email')}: <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </span>
      )}
      {contact.phone && (
        <span>
          {t('contact.phone')}:{' '}
          <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
        </span>
      )}
      {contact.url && (
        <span>
          {t('contact.form')}: <a href={contact.url}>{bare(contact.url)}</a>
        </span>
      )}
    </p>
  );
}
