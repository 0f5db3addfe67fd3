import { audiences, widens, type Audience } from '~/platform/auth/audience';
import { termKinds, type ChosenKind, type ProfileInput } from '../organizations.schema';

/** A term of an organization, as facets, lists and the search use it. */
export interface ProfileTerm {
  kind: ChosenKind | 'service';
  slug: string;
  /** the widest audience that its own choice or a service naming it gives it */
  audience: Audience;
  /** the audience chosen for it, if a service shows it to more readers */
  chosenAudience: Audience | null;
  /** named by services only, not chosen directly */
  onlyServices: boolean;
}

type Source = Pick<ProfileInput, ChosenKind | 'services'> & {
  audience: Partial<Record<ChosenKind, Record<string, Audience>>>;
};

/**
 * All terms of a profile, without duplicates: the chosen ones, then those that only services name. A service
 * shows its term, populations and stages to its own audience.
 */
export function profileTerms({ services, audience, ...chosen }: Source): ProfileTerm[] {
  const terms = new Map<string, ProfileTerm>();
  for (const kind of termKinds)
    for (const slug of chosen[kind])
      terms.set(`${kind}/${slug}`, {
        kind,
        slug,
        audience: audience[kind]?.[slug] ?? 'public',
        chosenAudience: null,
        onlyServices: false,
      });
  for (const one of services) {
    const named = [
      ['service', one.service] as const,
      ...one.populations.map((slug) => ['population', slug] as const),
      ...one.stages.map((slug) => ['stage', slug] as const),
    ];
    for (const [kind, slug] of named) {
      const key = `${kind}/${slug}`;
      terms.set(key, shownBy(one.audience, terms.get(key) ?? unchosen(kind, slug)));
    }
  }
  return [...terms.values()];
}

const narrowest = audiences.at(-1) ?? 'organization';

function unchosen(kind: ProfileTerm['kind'], slug: string): ProfileTerm {
  return { kind, slug, audience: narrowest, chosenAudience: null, onlyServices: true };
}

function shownBy(audience: Audience, term: ProfileTerm): ProfileTerm {
  if (!widens(term.audience, audience)) return term;
  const chosenAudience = term.onlyServices ? null : (term.chosenAudience ?? term.audience);
  return { ...term, audience, chosenAudience };
}
