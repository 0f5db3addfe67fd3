import type { MatrixGroup, MatrixHead } from '~/components/matrix';
import type { Facets } from '~/features/search/directory/facets';
import type { Listing } from './listing';

/** The organizations of a country and what they offer. */
export interface CountryPage {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  corridor: boolean;
  /** False while the country is at raised risk: search engines must not index its page. */
  isIndexed: boolean;
  /** How many organizations have their seat there or work there; the lists contain only the first of them. */
  total: number;
  seated: Listing[];
  /** Organizations that work there and have their seat elsewhere. */
  working: Listing[];
  /** Organizations that know about the country, and neither work there nor have their seat there. */
  knowing: Listing[];
  /** Slugs of the terms whose counts are of those who know about the country, not of those who work there. */
  knowledge: string[];
  facets: Pick<Facets, 'expertise' | 'language' | 'service' | 'stage' | 'population'>;
  /** Services by population, without those that nobody offers; without columns if nobody offers any. */
  help: { columns: MatrixHead[]; groups: MatrixGroup[] };
  /** Areas of expertise that nobody offers there; empty if the country has no organization at all. */
  gaps: { value: string; name: string }[];
}
