import { useTranslation } from 'react-i18next';
import type { Profile } from '../public-profile.server';

/** How to reach the organization: the way that works best, and where the others are. */
export function ProfileReach({
  profile: { contacts, website },
  children,
}: {
  profile: Profile;
  /** a way to write to the organization from this portal */
  children?: React.ReactNode;
}) {
  const { t } = useTranslation('organization');
  const hasMore = contacts.length > 0 || website;
  return (
    <div className="reach">
      <p>
        <strong>{t('contact.title')}</strong>
      </p>
      {children}
      {hasMore && (
        <p className="actions">
          <a href="#contact">
            {contacts.length > 0
              ? t('contact.roles', { count: contacts.length })
              : t('contact.website')}
          </a>
        </p>
      )}
      <p className="note">{t('contact.careShort')}</p>
    </div>
  );
}
