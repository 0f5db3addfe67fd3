import type {
  Certainty,
  LinkKind,
  PlaceKind,
  PlacePrecision,
  ServiceCost,
  TermKind,
} from '~/platform/db/generated/enums';
import type { SaidNewCases } from '../referrals/new-cases';

/** A term with its texts in each language. */
export interface TermRow {
  slug: string;
  texts: { locale: string; name: string; description: string }[];
}

/** The translation state of a field's text in one language, without the source's old text, which no reader needs. */
export interface StateRow {
  locale: string;
  field: string;
  revision: number;
  sourceLocale: string | null;
  sourceRevision: number | null;
}

/** The rows of a profile that a reader may read, and no others. */
export interface ProfileRow {
  id: string;
  slug: string;
  name: string;
  nameLocale: string;
  acronym: string | null;
  website: string | null;
  foundedYear: number | null;
  foundedCertainty: Certainty | null;
  activityConfirmed: boolean;
  verifiedAt: Date | null;
  updatedAt: Date;
  /** whether it takes new cases, if the reader may know */
  newCases: SaidNewCases | null;
  /** there may be something that the reader may not learn; `readRisks` decides */
  perhapsAtRisk: boolean;
  logo: { id: string; width: number; height: number } | null;
  confirmations: { group: string; confirmedAt: Date }[];
  texts: { locale: string; name: string; summary: string; description: string }[];
  textStates: StateRow[];
  places: {
    kind: PlaceKind;
    countryCode: string;
    region: string;
    municipality: string;
    street: string;
    precision: PlacePrecision;
  }[];
  countries: { countryCode: string }[];
  /** countries that it says it knows about */
  knownCountries: { countryCode: string }[];
  languages: { languageCode: string; variant: string; municipality: string }[];
  contacts: { email: string; phone: string; url: string; languages: string[]; role: TermRow }[];
  services: {
    id: string;
    cost: ServiceCost;
    countries: string[];
    languages: string[];
    term: TermRow;
    terms: { kind: TermKind; term: TermRow }[];
    texts: { locale: string; description: string; reach: string }[];
    textStates: StateRow[];
  }[];
  links: { kind: LinkKind; url: string }[];
  terms: { kind: TermKind; term: TermRow & { parent: TermRow | null } }[];
}
