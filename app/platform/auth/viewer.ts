import type { Actor } from './actor';
import { can } from './permissions';

/** What the page's frame needs to know of who looks at it; null for a visitor. */
export interface Viewer {
  name: string;
  canAdminister: boolean;
  /** when they must have a second factor and have none; else null */
  secondFactorDue: string | null;
  /** that day is past: they see the page where they set one up, and nothing else */
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
