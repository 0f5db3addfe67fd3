import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { MonogramStrip } from '~/components/drawings/monogram';
import { StitchRow } from '~/components/drawings/stitch-row';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { countryName, languageName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { lastOf, stateOf } from '../../freshness/freshness';
import { stitchOf } from '../../freshness/components/group-freshness';
import { profileGroups } from '../profile-groups';
import type { Profile } from '../public-profile.server';
import { ProfileStatus } from './profile-status';
import { ProfileReach } from './profile-reach';

/** How many areas of expertise are named at once; the rest is in the section below. */
const MOST_AREAS = 3;

/** What most readers come for, on one sheet: help, where, in which language, how fresh, and how to reach them. */
export function ProfileGlance({
  profile,
  now,
  contact,
}: {
  profile: Profile;
  now: Date;
  /** a way to write to the organization */
  contact?: React.ReactNode;
}) {
  const { t } = useTranslation('organization');
  return (
    <section className="sheet glance" aria-label={t('glance.label')}>
      <MonogramStrip of={profile.slug} />
      <dl>
        <Help profile={profile} />
        <Where profile={profile} />
        <Languages profile={profile} />
        <div>
          <dt>{t('glance.fresh')}</dt>
          <dd>
            <StitchRow
              of={profileGroups.map((group) =>
                stitchOf(stateOf(group, lastOf(profile.confirmations, group), now)),
              )}
              size={{ width: 12, height: 18, gap: 3 }}
            />
            <ProfileStatus profile={profile} now={now} />
          </dd>
        </div>
      </dl>
      <ProfileReach profile={profile}>{contact}</ProfileReach>
    </section>
  );
}

function Help({ profile: { expertise } }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const areas = expertise.flatMap((one) => one.areas);
  if (areas.length === 0) return null;
  return (
    <div className="big">
      <dt>{t('glance.help')}</dt>
      <dd>
        {areas.slice(0, MOST_AREAS).map(({ slug, name }, index) => (
          <span key={slug}>
            {index > 0 && ' · '}
            <Link to={links.expertiseArea(locale, slug)}>
              <Foreign value={name} />
            </Link>
          </span>
        ))}{' '}
        {areas.length > MOST_AREAS && (
          <a className="more" href="#help">
            {t('glance.more', { count: areas.length - MOST_AREAS })}
          </a>
        )}
      </dd>
    </div>
  );
}

function Where({ profile: { countries, places } }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const codes = [
    ...places.map(({ countryCode }) => countryCode),
    ...countries.map(({ countryCode }) => countryCode),
  ];
  if (codes.length === 0) return null;
  const towns = new Set(places.map((one) => one.municipality || one.region).filter(Boolean));
  const names = [...new Set(codes)].map((code) => countryName(locale, code));
  return (
    <div>
      <dt>{t('glance.where')}</dt>
      <dd>
        {joined(locale, names)}
        {towns.size > 0 && `: ${joined(locale, [...towns])}`}
      </dd>
    </div>
  );
}

function Languages({ profile: { languages, contacts } }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const written = contacts.flatMap((one) => one.languages);
  const codes = written.length > 0 ? written : languages.map((one) => one.languageCode);
  if (codes.length === 0) return null;
  return (
    <div>
      <dt>{t(written.length > 0 ? 'glance.writeIn' : 'glance.speaks')}</dt>
      <dd>
        {joined(
          locale,
          [...new Set(codes)].map((code) => languageName(t, locale, code)),
        )}
      </dd>
    </div>
  );
}
