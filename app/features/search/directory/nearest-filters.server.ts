import type { Actor } from '~/platform/auth/actor';
import type { Locale } from '~/i18n/locale';
import { retiredTerms } from '~/features/taxonomy/taxonomy.server';
import type { QuestionWord } from '../question/question';
import { everybody, facetNames, type DirectoryQuery, type FacetName } from './directory.schema';
import { searchIndex } from './search.queries.server';

/** An organization that has some of the chosen filters, and those that it lacks. */
export interface InPart {
  id: string;
  lacks: FacetName[];
}

const MOST = 5;

/**
 * For filters that nobody has together: the organizations that have most of them, as far as the actor may know. None if
 * there is only one filter, or if no organization has any.
 */
export async function nearestToFilters(
  actor: Actor,
  query: DirectoryQuery,
  locale: Locale,
): Promise<InPart[]> {
  const chosen = facetNames.filter((facet) => query[facet].length > 0);
  if (chosen.length < 2) return [];
  const retired = await retiredTerms();
  const words = chosen.map((facet): QuestionWord => {
    const inUse = query[facet].filter((value) => !retired.has(`${facet}/${value}`));
    return {
      ...{ typed: facet, plain: facet, isKnown: true, terms: [], weights: [1, 0, 0] },
      alternatives: inUse.map((value) => ({ facet: `${facet}/${value}`, level: 'text' })),
    };
  });
  const wish = { limit: MOST, offset: 0, withFacets: false, locale };
  const { found } = await searchIndex(actor, { words }, everybody, wish);
  return found.map(({ id, strengths }) => ({
    id,
    lacks: chosen.filter((_, at) => strengths[at] === 0),
  }));
}
