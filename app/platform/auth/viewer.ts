import type { Actor } from './actor';

/** What the page's frame needs to know of who looks at it; null for a visitor. */
export interface Viewer {
  name: string;
  canAdminister: boolean;
}

export function viewerOf(actor: Actor): Viewer | null {
  if (actor.kind !== 'person') return null;
  return { name: actor.name, canAdminister: actor.isNetworkAdmin };
}
