import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolated';
import { countryName, languageName } from '~/i18n/names';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Profile } from '../public-profile.server';
import { Fact } from './profile-help';
import { Split } from '~/components/split';

type Place = Profile['places'][number];

/** Combines equal places, such as two offices in one region, into one line with a count. */
function merged(places: readonly Place[]) {
  const lines = new Map<string, { place: Place; count: number }>();
  for (const place of places) {
    const key = [
      place.kind,
      place.countryCode,
      place.region,
      place.municipality,
      place.street,
    ].join('|');
    const line = lines.get(key) ?? { place, count: 0 };
    lines.set(key, { place, count: line.count + 1 });
  }
  return [...lines.values()];
}

/** Countries of work and places, each as precisely as the organization shows it. */
export function ProfileWhere({ profile }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { countries, knownCountries, places } = profile;
  if (countries.length + knownCountries.length + places.length === 0) return null;
  return (
    <Split id="where" title={t('where.title')}>
      <dl className="facts">
        {countries.length > 0 && (
          <Fact name={t('where.countries')}>
            <Countries countries={countries} to={(code) => links.country(locale, code)} />
          </Fact>
        )}
        {knownCountries.length > 0 && (
          <Fact name={t('where.knows')}>
            <Countries
              countries={knownCountries}
              to={(code) => links.directory(locale, { knows: code })}
            />
          </Fact>
        )}
        {places.length > 0 && (
          <Fact name={t('where.places')}>
            <ul>
              {merged(places).map(({ place, count }) => (
                <li key={JSON.stringify(place)}>
                  {/* i18n keys: organization:place.* */}
                  {t(`place.${place.kind}`, { count })}
                  {': '}
                  {[
                    place.street,
                    place.municipality,
                    place.region,
                    countryName(locale, place.countryCode),
                  ]
                    .filter(Boolean)
                    .map(isolated)
                    .join(', ')}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </Split>
  );
}

function Countries({
  countries,
  to,
}: {
  countries: Profile['countries'];
  to: (code: string) => string;
}) {
  const locale = useLocale();
  return (
    <ul className="tags">
      {countries.map(({ countryCode }) => (
        <li key={countryCode} className="inline-flex items-center pointer-coarse:min-h-11">
          <Link to={to(countryCode)}>{countryName(locale, countryCode)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The languages in which the organization can be contacted, with variant and place where given. */
export function ProfileLanguages({ languages, contacts }: Pick<Profile, 'languages' | 'contacts'>) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  if (languages.length === 0) return null;
  return (
    <Split id="languages" title={t('languages.title')}>
      <p className="hint">{t('languages.lead')}</p>
      <ul className="tags">
        {languages.map(({ languageCode, variant, municipality }) => {
          const language = languageName(t, locale, languageCode);
          const detail = [variant && t('languages.variant', { variant }), municipality]
            .filter(Boolean)
            .map(isolated)
            .join(', ');
          const isWritten = contacts.some((contact) => contact.languages.includes(languageCode));
          return (
            <li key={[languageCode, variant, municipality].join('|')}>
              <Link to={links.directory(locale, { language: languageCode })}>
                {detail ? t('languages.detail', { language, detail }) : language}
              </Link>
              {isWritten && <> · {t('languages.requests')}</>}
            </li>
          );
        })}
      </ul>
    </Split>
  );
}
