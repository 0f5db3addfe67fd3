import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Duplicate } from '../find-duplicates.server';

/** Possible duplicates of an organization, with the reasons. */
export function DuplicateList({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const { t } = useTranslation('duplicates');
  const locale = useLocale();
  if (duplicates.length === 0) return null;
  return (
    <div className="notice notice-warn">
      <p>
        <strong>{t('perhaps')}</strong>
      </p>
      <ul className="list-disc pl-5 my-1">
        {duplicates.map((one) => (
          <li key={one.slug}>
            <Link to={links.adminOrganization(locale, one.slug)}>
              <OwnName of={one} />
            </Link>{' '}
            ({/* i18n keys: duplicates:likeness.* */}
            {joined(
              locale,
              one.likenesses.map((likeness) => t(`likeness.${likeness}`)),
            )}
            {one.isArchived && `; ${t('archived')}`})
          </li>
        ))}
      </ul>
    </div>
  );
}
