import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { formPartOf } from '../editing/form-parts.schema';
import { partAddress } from '../editing/part-address';
import type { OwnOrganization } from '../workspace.server';
import { ProfileMeter } from '../profile/components/profile-meter';
import { ToTranslate } from '../translations/components/to-translate';

/** What one organization's people should do now, each with a link or button for the first step. */
export function WorkspaceAsks({ organization }: { organization: OwnOrganization }) {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const { slug, name, gaps, verificationDue, verifiedAt } = organization;
  if (!verificationDue && gaps.missing.length + organization.toTranslate.length === 0) {
    return <p className="ok">{t('asks.none', { name })}</p>;
  }
  return (
    <ul className="plain-list">
      {verificationDue && (
        <li>
          <p>{verifiedAt ? t('asks.verifyAgain', { name }) : t('asks.verify', { name })}</p>
          <p className="actions mt-2">
            <Link className="button" to={links.ownFreshness(locale, slug)}>
              {t('asks.confirm')}
            </Link>
          </p>
        </li>
      )}
      {gaps.missing.length > 0 && (
        <li>
          <h3>{t('asks.missing', { name })}</h3>
          <ProfileMeter slug={slug} gaps={gaps} />
        </li>
      )}
      <Untranslated organization={organization} />
    </ul>
  );
}

function Untranslated({ organization }: { organization: OwnOrganization }) {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const { slug, toTranslate } = organization;
  const first = toTranslate.find(({ kind }) => kind === 'outdated') ?? toTranslate[0];
  if (!first) return null;
  return (
    <li>
      <ToTranslate gaps={toTranslate} />
      <Link
        className="inline-flex items-center min-h-11"
        to={partAddress(locale, slug, formPartOf(first.field))}
      >
        {t('asks.write')}
      </Link>
    </li>
  );
}
