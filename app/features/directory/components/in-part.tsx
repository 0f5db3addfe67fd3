import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { isolated } from '~/i18n/isolated';
import { useLocale } from '~/i18n/use-locale';
import type { InPartListing } from '../in-part.server';
import { ListingItem } from './listing-item';

/** Organizations that have some of the filters that nobody has together, each with what it lacks. */
export function InPart({ listings, now }: { listings: readonly InPartListing[]; now: Date }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  if (listings.length === 0) return null;
  return (
    <section data-nearest aria-labelledby="in-part">
      <h2 className="font-sans text-base" id="in-part">
        {t('inPart.title')}
      </h2>
      <ol className="results">
        {listings.map((listing) => (
          <ListingItem key={listing.slug} listing={listing} now={now}>
            <p className="where old">
              {t('inPart.lacks', { what: joined(locale, listing.lacks.map(isolated)) })}
            </p>
          </ListingItem>
        ))}
      </ol>
    </section>
  );
}
