import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { LanguageLabel } from '~/components/foreign';
import { State } from '~/components/state';
import { useForeignLang } from '~/components/own-name';
import { joined } from '~/i18n/dates';
import { isolated } from '~/i18n/isolated';
import { links } from '~/i18n/links';
import { isOld } from '~/features/organizations/freshness/freshness';
import { useLocale } from '~/i18n/use-locale';
import type { Excerpt } from '~/features/search/directory/excerpt';
import type { Listing } from '../listing';
import { DistanceLine } from './distance-line';
import { MatchReasonsLine } from './match-reasons';

// The rest is on the profile.
const MOST_OFFERS = 5;

interface Props {
  listing: Listing;
  now: Date;
  /** what else is to be said of it */
  children?: ReactNode;
}

/** An organization in a list: its own name, translated name, place, match reasons and what it offers. */
export function ListingItem({ listing, now, children }: Props) {
  const locale = useLocale();
  const foreign = useForeignLang();
  const { slug, name, nameLocale, acronym, translated, excerpt } = listing;
  return (
    <li data-result={slug}>
      <h3>
        <Link to={links.organization(locale, slug)} lang={foreign(nameLocale)}>
          <bdi>{name}</bdi>
          {acronym && ` (${isolated(acronym)})`}
        </Link>
      </h3>
      {translated && (
        <p className="translated" lang={foreign(translated.locale)}>
          <bdi>{translated.text}</bdi>
        </p>
      )}
      <Where listing={listing} now={now} />
      {excerpt && <ExcerptText excerpt={excerpt} />}
      {children}
      {listing.distance && <DistanceLine distance={listing.distance} />}
      {listing.reasons && <MatchReasonsLine reasons={listing.reasons} />}
      <Offers listing={listing} />
    </li>
  );
}

function Where({ listing, now }: { listing: Listing; now: Date }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const { seat, offices, worksIn, knows, verifiedAt, confirmedParts, activityConfirmed } = listing;
  const parts = [
    isolated(seat ?? ''),
    offices.length > 0 && t('result.offices', { places: joined(locale, offices) }),
    worksIn.length > 0 && t('result.worksIn', { countries: joined(locale, worksIn) }),
    knows.length > 0 && t('result.knows', { countries: joined(locale, knows) }),
  ].filter(Boolean);
  return (
    <p className="where">
      {parts.length > 0 && `${parts.join(' · ')} · `}
      {verifiedAt ? (
        <State is={isOld(verifiedAt, now) ? 'due' : 'ok'}>
          {t('result.verified')} <Ago date={verifiedAt} now={now} />
        </State>
      ) : activityConfirmed ? (
        <State is="none">
          {confirmedParts ? t('result.partly', confirmedParts) : t('result.unverified')}
        </State>
      ) : (
        <State is="due">{t('result.inactive')}</State>
      )}
    </p>
  );
}

function ExcerptText({ excerpt: { locale, parts, cut } }: { excerpt: Excerpt }) {
  const own = useLocale() === locale;
  const text = parts.map(({ text, matched }, index) =>
    matched ? <mark key={index}>{text}</mark> : text,
  );
  return (
    <p>
      {!own && (
        <>
          <LanguageLabel locale={locale} />{' '}
        </>
      )}
      <span lang={own ? undefined : locale}>
        {cut && '… '}
        {text}
        {cut && ' …'}
      </span>
    </p>
  );
}

function Offers({ listing: { offers, languages } }: { listing: Listing }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  if (offers.length === 0 && languages.length === 0) return null;
  const shown = offers.slice(0, MOST_OFFERS);
  return (
    <ul className="tags mt-2">
      {shown.map(({ key, name, asked }) => (
        <li key={key}>
          {asked ? (
            <strong className="text-ink">
              <bdi>{name}</bdi>
            </strong>
          ) : (
            <bdi>{name}</bdi>
          )}
        </li>
      ))}
      {offers.length > shown.length && (
        <li>{t('result.more', { count: offers.length - shown.length })}</li>
      )}
      {languages.length > 0 && (
        <li>{t('result.speaks', { languages: joined(locale, languages) })}</li>
      )}
    </ul>
  );
}
