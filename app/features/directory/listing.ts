import type { LocalText } from '~/components/foreign';
import type { LogoFacts } from '~/features/organizations/logo/components/logo';
import type { Excerpt } from '~/features/search/directory/excerpt';
import type { Distance } from '~/features/search/places/distance';
import type { MatchReasons } from '~/features/search/directory/match-reasons';

/** An organization as every list of the portal shows it, as far as the reader may see it. */
export interface Listing {
  slug: string;
  /** Its own name, in the language of `nameLocale`. */
  name: string;
  nameLocale: string;
  acronym: string | null;
  logo: LogoFacts | null;
  /** Its name in another language, if it has one; preferably in the reader's. */
  translated: LocalText | null;
  /** The place of its seat, such as "Tapachula, México"; empty if unknown or hidden. */
  seat: string;
  /** ISO 3166-1 code of the seat's country, if known. */
  seatCountry: string | null;
  /** Its other places, such as offices and programs. */
  offices: string[];
  /** Names of countries of work other than the seat's. */
  worksIn: string[];
  /** Names of countries that it knows about without working there. */
  knows: string[];
  verifiedAt: Date | null;
  /** How many parts of its profile it confirmed, if some but not all. */
  confirmedParts: { done: number; all: number } | null;
  activityConfirmed: boolean;
  excerpt: Excerpt | null;
  /** How far it is from the place that was asked for, if both are known. */
  distance: Distance | null;
  /** Where the words of the question were found; null if none was. */
  reasons: MatchReasons | null;
  /** What it offers: first all terms of any kind that were asked for, then its other expertise. */
  offers: { key: string; name: string; asked: boolean }[];
  languages: string[];
}
