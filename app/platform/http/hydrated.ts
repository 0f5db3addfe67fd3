/**
 * Whether a page loads JavaScript: not unless its route or a parent of it exports `handle = { hydrate: true }` or, for
 * pages that visitors get without script, `handle = { hydrate: 'signed in' }`.
 */
export function isHydrated(handle: unknown, isSignedIn: boolean): boolean {
  if (typeof handle !== 'object' || handle === null || !('hydrate' in handle)) return false;
  return handle.hydrate === 'signed in' ? isSignedIn : handle.hydrate === true;
}
