/** What a request asks for: ISO codes, and terms as `expertise/asylum`. */
export interface RequestFacts {
  countries: readonly string[];
  terms: readonly string[];
  languages: readonly string[];
}

/** What an organization's profile says, as partners read it. */
export interface OrganizationFacts {
  id: string;
  /** where it has its seat or works */
  countries: readonly string[];
  terms: readonly string[];
  languages: readonly string[];
  /** when the parts of its profile were confirmed last; null if never */
  confirmedAt: Date | null;
}

export type ReasonKind = 'country' | 'term' | 'language' | 'confirmed';

/** One fact for which an organization was matched. `confirmed` has the ISO date of the confirmation. */
export interface MatchReason {
  kind: ReasonKind;
  value: string;
}

export interface Match {
  id: string;
  score: number;
  reasons: MatchReason[];
}

/** How many organizations hear of one request from matching. */
export const mostTold = 15;

/**
 * How much a fact counts. What the organization does counts most; of several things asked for, each counts by its
 * share. A language that few speak says more than Spanish or English, which nearly everybody has.
 */
export const weights = {
  country: 3,
  expertise: 4,
  service: 4,
  population: 2,
  stage: 2,
  rareLanguage: 4,
  language: 0.5,
  /** confirmed within so many days */
  fresh: { days: 180, factor: 1.25 },
  /** never confirmed, or longer ago than a year */
  stale: { days: 365, factor: 0.85 },
  /** organizations with less than this share of the best score are not matched */
  leastShare: 0.35,
} as const;

const common = new Set(['spa', 'eng']);
const dayLength = 86_400_000;

const kindsOfTerms = ['expertise', 'service', 'population', 'stage'] as const;

/**
 * The organizations that may be able to help with a request, the best first, each with the reasons. Only the facts
 * of profiles count, never their texts. Whoever matches on equally many kinds of facts is put in order by
 * confirmation: confirmed profiles come first.
 *
 * @param at the time of the request, from which the age of confirmations counts
 */
export function matchRequest(
  request: RequestFacts,
  organizations: readonly OrganizationFacts[],
  at: Date,
): Match[] {
  const found = organizations.flatMap((one) => {
    const match = matchOne(request, one, at);
    return match ? [match] : [];
  });
  found.sort(
    (a, b) =>
      b.kinds - a.kinds || b.freshness - a.freshness || b.score - a.score || (a.id < b.id ? -1 : 1),
  );
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score >= best * weights.leastShare)
    .slice(0, mostTold)
    .map(({ id, score, reasons }) => ({ id, score, reasons }));
}

function matchOne(request: RequestFacts, organization: OrganizationFacts, at: Date) {
  const countries = shared(request.countries, organization.countries);
  if (request.countries.length > 0 && countries.length === 0) return null;
  const languages = shared(request.languages, organization.languages);
  const rare = (all: readonly string[]) => all.filter((code) => !common.has(code));
  const terms = shared(request.terms, organization.terms);
  const isAsked = request.terms.length > 0 || rare(request.languages).length > 0;
  // Being in the country alone helps nobody who asks for something particular.
  if (isAsked && terms.length === 0 && rare(languages).length === 0) return null;
  // Who asks for areas or services is not helped by a population or stage alone.
  if (lacksAll(request.terms, terms, ['expertise', 'service']) && rare(languages).length === 0)
    return null;
  if (countries.length + terms.length + languages.length === 0) return null;
  const byKind = kindsOfTerms.map((kind) => {
    const ofKind = (all: readonly string[]) => all.filter((term) => term.startsWith(`${kind}/`));
    return weights[kind] * share(ofKind(terms), ofKind(request.terms));
  });
  const parts = [
    weights.country * share(countries, request.countries),
    ...byKind,
    weights.rareLanguage * share(rare(languages), rare(request.languages)),
    languages.some((code) => common.has(code)) ? weights.language : 0,
  ];
  const freshness = freshnessOf(organization.confirmedAt, at);
  return {
    id: organization.id,
    kinds: parts.filter((part) => part >= 1).length,
    freshness,
    score: parts.reduce((sum, part) => sum + part, 0) * freshness,
    reasons: [
      ...countries.map((value): MatchReason => ({ kind: 'country', value })),
      ...terms.map((value): MatchReason => ({ kind: 'term', value })),
      ...languages.map((value): MatchReason => ({ kind: 'language', value })),
      ...(organization.confirmedAt
        ? [{ kind: 'confirmed' as const, value: organization.confirmedAt.toISOString() }]
        : []),
    ],
  };
}

const shared = (asked: readonly string[], has: readonly string[]) =>
  asked.filter((one) => has.includes(one));

/** The share of what is asked that is there; at least half of it if anything is. */
function share(has: readonly string[], asked: readonly string[]): number {
  if (has.length === 0) return 0;
  return 0.5 + has.length / asked.length / 2;
}

function lacksAll(
  asked: readonly string[],
  has: readonly string[],
  kinds: readonly string[],
): boolean {
  const of = (all: readonly string[]) =>
    all.filter((term) => kinds.includes(term.split('/')[0] ?? ''));
  return of(asked).length > 0 && of(has).length === 0;
}

function freshnessOf(confirmedAt: Date | null, at: Date): number {
  if (!confirmedAt) return weights.stale.factor;
  const days = (at.getTime() - confirmedAt.getTime()) / dayLength;
  if (days <= weights.fresh.days) return weights.fresh.factor;
  return days > weights.stale.days ? weights.stale.factor : 1;
}
