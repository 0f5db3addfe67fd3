import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { Foreign } from '~/components/foreign';
import { Logo } from '../../logo/components/logo';
import { isolated } from '~/i18n/isolated';
import { countryName } from '~/i18n/names';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Profile } from '../public-profile.server';
import { isOld, partlyConfirmed } from '../../freshness/freshness';
import { Founded } from './founded';
import { TextNote } from '../../translations/components/text-note';

/**
 * The organization at a glance: own name, translated name, seat, founding year, and whether the profile is verified.
 */
export function ProfileHeader({ profile, now }: { profile: Profile; now: Date }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { name, nameLocale, acronym, translatedName, summary, places, founded, can, slug, logo } =
    profile;
  const seat = places.find(({ kind }) => kind === 'seat');
  const where = seat && [seat.municipality, seat.region, countryName(locale, seat.countryCode)];
  return (
    <header className="page-head">
      {logo && <Logo logo={logo} name={name} />}
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
      <p className="where mt-2">
        {where?.filter(Boolean).map(isolated).join(', ')}
        {where && founded && ' · '}
        {founded && <Founded founded={founded} />}
      </p>
      <Status profile={profile} now={now} />
      {summary && <Foreign as="p" className="lead" value={summary} />}
      <TextNote text={summary} behind={profile.behind.summary} />
      {can.edit && (
        <p className="actions mt-4">
          <Link className="button button-quiet" to={links.editOrganization(locale, slug)}>
            {t('edit')}
          </Link>
        </p>
      )}
    </header>
  );
}

function Status({ profile, now }: { profile: Profile; now: Date }) {
  const { t } = useTranslation('organization');
  const parts = partlyConfirmed(profile.confirmations);
  return (
    <p className="tags">
      {profile.verifiedAt ? (
        <span className={isOld(profile.verifiedAt, now) ? 'old' : 'ok'}>
          {t('status.verified')} <Ago date={profile.verifiedAt} now={now} />
        </span>
      ) : (
        <span>{parts ? t('status.partly', parts) : t('status.unverified')}</span>
      )}
      {!profile.activityConfirmed && <span className="old">{t('status.inactive')}</span>}
    </p>
  );
}
