import type { MatrixGroup, MatrixHead } from '~/components/matrix';
import type { Facets } from '~/features/search/directory/facets';
import type { Listing } from './listing';

/** Who is in a country and what they offer. */
export interface CountryPage {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  corridor: boolean;
  /** False while the country is at raised risk: search engines are kept away. */
  isIndexed: boolean;
  /** Organizations with their seat there or that work there; the lists hold the first of them. */
  total: number;
  seated: Listing[];
  /** Those that work there from a seat elsewhere. */
  working: Listing[];
  facets: Pick<Facets, 'expertise' | 'language' | 'service' | 'stage' | 'population'>;
  /** Services against populations, both only where somebody offers them; no columns where nobody does. */
  help: { columns: MatrixHead[]; groups: MatrixGroup[] };
  /** Areas of expertise that nobody offers there; none while nobody is there at all. */
  gaps: { value: string; name: string }[];
}
