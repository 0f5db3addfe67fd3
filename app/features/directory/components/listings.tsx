import type { Listing } from '../listing';
import { ListingItem } from './listing-item';

/** A list of organizations. */
export function Listings({ listings, now }: { listings: readonly Listing[]; now: Date }) {
  return (
    <ol className="results">
      {listings.map((listing) => (
        <ListingItem key={listing.slug} listing={listing} now={now} />
      ))}
    </ol>
  );
}
