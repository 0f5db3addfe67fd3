import type { Actor } from './actor';
import { can } from './permissions';

/** What the page layout needs to know of the reader; null for a visitor. */
export interface Viewer {
  name: string;
  canAdminister: boolean;
  /** until when they must set up a second factor; null unless they must and have none */
  secondFactorDue: string | null;
  /** that day is past: they see only the page where they set one up */
  mustSetUp: boolean;
}

export function viewerOf(actor: Actor): Viewer | null {
  if (actor.kind !== 'person') return null;
  return {
    name: actor.name,
    canAdminister: can(actor, 'network.figures'),
    secondFactorDue: actor.secondFactorDue?.toISOString() ?? null,
    mustSetUp: actor.mustSetUp ?? false,
  };
}
