import { audiences, widens, type Audience } from '~/platform/auth/audience';
import { termKinds, type ChosenKind, type ProfileInput } from '../organizations.schema';

/** A term of an organization as facets, lists and the search read it. */
export interface ProfileTerm {
  kind: ChosenKind | 'service';
  slug: string;
  /** who may see that the organization has it, by its own choice or by a service that names it */
  audience: Audience;
  /** the audience that was chosen for it, where a service shows it to more readers */
  chosenAudience: Audience | null;
  /** it was not chosen by itself */
  onlyServices: boolean;
}

type Source = Pick<ProfileInput, ChosenKind | 'services'> & {
  audience: Partial<Record<ChosenKind, Record<string, Audience>>>;
};

/**
 * All terms of a profile, each once: what was chosen, then what its services name besides. A service shows
 * its own term, its populations and its stages to those who may see the service.
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
