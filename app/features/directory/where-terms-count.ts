/** What decides where an organization counts for one of its terms. */
interface Placed {
  lawOf: readonly string[];
  isKnowledge: boolean;
}

/** The facet that says where a term counts: knowledge counts where one knows, everything else where one works. */
export function placeFacet(term: Pick<Placed, 'isKnowledge'> | undefined): 'country' | 'knows' {
  return term?.isKnowledge ? 'knows' : 'country';
}

/**
 * Whether a term can be offered in any of these countries: a status of one country's law is offered in that country
 * alone, wherever else those who know it work. Without countries it can.
 */
export function existsIn(
  term: Pick<Placed, 'lawOf'> | undefined,
  countries: readonly string[],
): boolean {
  const lawOf = term?.lawOf ?? [];
  return (
    lawOf.length === 0 || countries.length === 0 || countries.some((one) => lawOf.includes(one))
  );
}
