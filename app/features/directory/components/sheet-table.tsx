import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useForeignLang } from '~/components/own-name';
import { exactDate, joined } from '~/i18n/dates';
import { isolated } from '~/i18n/isolated';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { SheetRow } from '../sheet.server';

// More does not fit into a line of a printed page; the rest is on the profile.
const MOST_WORDS = 5;

/** A country's organizations in rows: name, place, offers, languages, contacts and date of verification. */
export function SheetTable({
  rows,
  withStages,
}: {
  rows: readonly SheetRow[];
  /** the list of a town has room for the stages of the corridor */
  withStages: boolean;
}) {
  const { t } = useTranslation('sheet');
  return (
    <div className="scroll" role="region" aria-labelledby="sheet" tabIndex={0}>
      <table className="table sheet-table">
        <caption className="sr-only" id="sheet">
          {t('caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.who')}</th>
            <th scope="col">{t('columns.where')}</th>
            {withStages && <th scope="col">{t('columns.stages')}</th>}
            <th scope="col">{t('columns.what')}</th>
            <th scope="col">{t('columns.languages')}</th>
            <th scope="col">{t('columns.reach')}</th>
            <th scope="col">{t('columns.verified')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.listing.slug} row={row} withStages={withStages} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row: { listing, services, stages, contacts },
  withStages,
}: {
  row: SheetRow;
  withStages: boolean;
}) {
  const { t } = useTranslation('sheet');
  const locale = useLocale();
  const foreign = useForeignLang();
  const { name, nameLocale, translated, seat, worksIn, verifiedAt, confirmedParts, languages } =
    listing;
  const offers = services.length > 0 ? services : listing.offers.map((offer) => offer.name);
  return (
    <tr>
      <th scope="row">
        <Link to={links.organization(locale, listing.slug)} lang={foreign(nameLocale)}>
          <bdi>{name}</bdi>
        </Link>
        {translated && (
          <span className="translated block" lang={foreign(translated.locale)}>
            <bdi>{translated.text}</bdi>
          </span>
        )}
      </th>
      <td>{seat || joined(locale, worksIn)}</td>
      {withStages && <td>{stages.map(isolated).join(', ')}</td>}
      <td>{offers.slice(0, MOST_WORDS).map(isolated).join(', ')}</td>
      <td>{languages.slice(0, MOST_WORDS).join(', ')}</td>
      <td>
        {contacts.length === 0 && t('reach.profile')}
        {contacts.slice(0, withStages ? 4 : 2).map(({ role, way }) => (
          <span className="block" key={role + way}>
            {role && `${isolated(role)}: `}
            {way.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </span>
        ))}
      </td>
      <td>
        {verifiedAt ? (
          <time dateTime={verifiedAt.toISOString()}>{exactDate(locale, verifiedAt)}</time>
        ) : (
          <span className="note">
            {confirmedParts ? t('partly', confirmedParts) : t('unverified')}
          </span>
        )}
      </td>
    </tr>
  );
}
