import type { LocalText } from '~/components/foreign';
import type { Excerpt } from '~/features/search/directory/excerpt';
import type { Why } from '~/features/search/directory/why';

/** An organization as every list of the portal shows it, as far as its reader may see. */
export interface Listing {
  slug: string;
  /** Its own name, in the language of `nameLocale`. */
  name: string;
  nameLocale: string;
  acronym: string | null;
  /** Its name in another language, where it has one: the reader's first. */
  translated: LocalText | null;
  /** "Tapachula, México": where its seat is; empty when unknown or hidden. */
  seat: string;
  /** ISO 3166-1 code of the seat's country, if known. */
  seatCountry: string | null;
  /** Where it has offices and programmes besides. */
  offices: string[];
  /** Names of countries of work other than the seat's. */
  worksIn: string[];
  verifiedAt: Date | null;
  /** How many parts of its profile it confirmed, where it is some and not all. */
  confirmedParts: { done: number; all: number } | null;
  activityConfirmed: boolean;
  excerpt: Excerpt | null;
  /** Where each word of the question was found; null where nothing was asked in words. */
  why: Why | null;
  /** What it offers: all that was asked for first, of any kind, then its expertise. */
  offers: { key: string; name: string; asked: boolean }[];
  languages: string[];
}
