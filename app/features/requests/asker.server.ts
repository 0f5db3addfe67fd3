import type { ActorMembership, Person } from '~/platform/auth/actor';
import { secretariat } from './requests.schema';

export interface Asker {
  organization: ActorMembership;
  throughSecretariat: boolean;
}

/** In whose name a form asks: one of the actor's organizations, by its name or through the secretariat. */
export function readAsker(actor: Person, as: string): Asker | null {
  const [slug, how] = as.split('+');
  const organization = actor.memberships.find((one) => one.slug === slug);
  return organization ? { organization, throughSecretariat: how === secretariat } : null;
}

/** The organization in whose name somebody answers: the one named, or their only one. */
export function answererOf(actor: Person, slug: string | undefined): ActorMembership | undefined {
  if (slug) return actor.memberships.find((one) => one.slug === slug);
  return actor.memberships.length === 1 ? actor.memberships[0] : undefined;
}
