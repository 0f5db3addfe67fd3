import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { NamedLack } from '~/features/search/directory/understood.server';
import type { NearListing } from '../nearest.server';
import { ListingItem } from './listing-item';

/** Organizations that have a part of what was asked, each with what it lacks. */
export function Nearest({ nearest, now }: { nearest: readonly NearListing[]; now: Date }) {
  const { t } = useTranslation('directory');
  if (nearest.length === 0) return null;
  return (
    <section data-nearest aria-labelledby="nearest">
      <h2 className="font-sans text-base" id="nearest">
        {t('nobody.closest')}
      </h2>
      <ol className="results">
        {nearest.map((listing) => (
          <ListingItem key={listing.slug} listing={listing} now={now}>
            <Lacks lacks={listing.lacks} />
          </ListingItem>
        ))}
      </ol>
    </section>
  );
}

function Lacks({ lacks }: { lacks: readonly NamedLack[] }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  if (lacks.length === 0) return null;
  const what = lacks.map(({ kind, name }) =>
    kind === 'word' ? t('why.word', { word: name }) : name,
  );
  return <p className="where old">{t('nobody.lacks', { what: joined(locale, what) })}</p>;
}
