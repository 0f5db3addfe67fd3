import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { State } from '~/components/state';
import { isolated } from '~/i18n/isolated';
import { countryName } from '~/i18n/names';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { Logo } from '../../logo/components/logo';
import { OrganizationMark } from '../../logo/components/organization-mark';
import { TextNote } from '../../translations/components/text-note';
import type { Profile } from '../public-profile.server';
import { Founded } from './founded';

/** Who the organization is: its mark, own name, translated name, seat, founding year, and what it says of itself. */
export function ProfileHeader({ profile }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { name, nameLocale, acronym, translatedName, summary, founded, can, slug, logo } = profile;
  const where = seatOf(profile, locale);
  return (
    <header className="profile">
      {logo ? (
        <Logo logo={logo} name={name} />
      ) : (
        <OrganizationMark slug={slug} logo={null} size={112} />
      )}
      <div>
        <h1>
          <span lang={nameLocale === locale ? undefined : nameLocale}>
            <bdi>{name}</bdi>
            {acronym && ` (${isolated(acronym)})`}
          </span>
          {translatedName && (
            <small
              className="translated block mt-1"
              lang={translatedName.locale === locale ? undefined : translatedName.locale}
            >
              <bdi>{translatedName.text}</bdi>
            </small>
          )}
        </h1>
        <p className="where mt-1">
          {where}
          {where && founded && ' · '}
          {founded && <Founded founded={founded} />}
        </p>
        {!profile.activityConfirmed && (
          <p>
            <State is="due">{t('status.inactive')}</State>
          </p>
        )}
        {can.edit && (
          <p className="actions mt-2">
            <Link to={links.editOrganization(locale, slug)}>{t('edit')}</Link>
          </p>
        )}
      </div>
      {summary && (
        <div className="says">
          <Foreign as="p" className="lead" value={summary} />
          <TextNote text={summary} behind={profile.behind.summary} />
        </div>
      )}
    </header>
  );
}

/** Where its seat is, as precisely as the organization shows it; empty if it does not. */
export function seatOf({ places }: Pick<Profile, 'places'>, locale: string): string {
  const seat = places.find(({ kind }) => kind === 'seat');
  const parts = seat && [seat.municipality, seat.region, countryName(locale, seat.countryCode)];
  return (parts ?? []).filter(Boolean).map(isolated).join(', ');
}
