import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { exactDate, joined } from '~/i18n/dates';
import { isolated } from '~/i18n/isolated';
import { countryName, languageName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { OrganizationMark } from '../../logo/components/organization-mark';
import type { Profile } from '../public-profile.server';
import type { QrDrawing } from '../qr.server';
import { seatOf } from './profile-header';
import { ProfileStatus } from './profile-status';

const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** A profile on one sheet of paper, with the day it was confirmed and the way back to the page that is up to date. */
export function ProfileLeaflet({
  profile,
  now,
  address,
  qr,
}: {
  profile: Profile;
  now: Date;
  /** the profile's URL, with its origin */
  address: string;
  qr: QrDrawing;
}) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { slug, logo, translatedName, summary, verifiedAt } = profile;
  const seat = seatOf(profile, locale);
  return (
    <article>
      <header className="profile">
        <OrganizationMark slug={slug} logo={logo} size={112} />
        <div>
          <h1>
            <OwnName of={profile} />
          </h1>
          {translatedName && <Foreign as="p" className="translated" value={translatedName} />}
          <p className="where">{seat}</p>
        </div>
        <div className="says">
          {summary && <Foreign as="p" className="lead" value={summary} />}
          <p className="mt-1">
            <ProfileStatus profile={profile} now={now} />
            {verifiedAt && ` (${exactDate(locale, verifiedAt)})`}
          </p>
        </div>
      </header>
      <div className="leaflet">
        <Areas profile={profile} />
        <WhereAndLanguages profile={profile} />
        <Contacts profile={profile} />
        <section>
          <h2>{t('leaflet.present')}</h2>
          <svg
            className="qr"
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={t('leaflet.qr')}
          >
            <path d={qr.path} />
          </svg>
          <p className="note mt-1">
            <a href={address}>{bare(address)}</a>
          </p>
          <p className="note">{t('leaflet.day', { day: exactDate(locale, now) })}</p>
        </section>
      </div>
      <p className="note mt-3">{t('contact.care')}</p>
    </article>
  );
}

function Areas({ profile: { expertise, services, populations } }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const lines = [
    ...expertise.map(({ group, areas }) => ({ head: group.name.text, terms: areas })),
    { head: t('services'), terms: services },
    { head: t('help.populations'), terms: populations },
  ].filter(({ terms }) => terms.length > 0);
  return (
    <section>
      <h2>{t('help.title')}</h2>
      {lines.length === 0 && <p>{t('empty')}</p>}
      {lines.map(({ head, terms }) => (
        <p key={head} className="mb-1">
          <strong>
            <bdi>{head}</bdi>
          </strong>
          {': '}
          {[...new Set(terms.map(({ name }) => name.text))].map(isolated).join(', ')}
        </p>
      ))}
    </section>
  );
}

function WhereAndLanguages({ profile: { countries, places, languages } }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const towns = places.map((one) =>
    [one.municipality, one.region, countryName(locale, one.countryCode)]
      .filter(Boolean)
      .map(isolated)
      .join(', '),
  );
  const spoken = [...new Set(languages.map((one) => languageName(t, locale, one.languageCode)))];
  return (
    <section>
      <h2>{t('where.title')}</h2>
      {countries.length > 0 && (
        <p>
          {t('where.countries')}{' '}
          {joined(
            locale,
            countries.map(({ countryCode }) => countryName(locale, countryCode)),
          )}
        </p>
      )}
      {towns.length > 0 && <p>{[...new Set(towns)].join(' · ')}</p>}
      {spoken.length > 0 && (
        <p className="mt-1">
          <strong>{t('languages.title')}</strong>
          {': '}
          {joined(locale, spoken)}
        </p>
      )}
    </section>
  );
}

function Contacts({ profile: { contacts, website } }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  return (
    <section>
      <h2>{t('contact.title')}</h2>
      {contacts.map(({ role, email, phone, url, languages }) => (
        <p key={[role.slug, email, phone, url].join('|')} className="mb-1">
          <strong>
            <Foreign value={role.name} />
          </strong>
          {': '}
          {[email, phone, url && bare(url)].filter(Boolean).join(' · ')}
          {languages.length > 0 &&
            ` (${joined(
              locale,
              languages.map((code) => languageName(t, locale, code)),
            )})`}
        </p>
      ))}
      {contacts.length === 0 && <p>{t('contact.none')}</p>}
      {website && (
        <p>
          {t('contact.website')}
          {': '}
          <a href={website}>{bare(website)}</a>
        </p>
      )}
    </section>
  );
}
