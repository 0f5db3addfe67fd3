import { useMatches, useRouteError } from '@remix-run/react';

/** What a route with a long form exports as its `handle`: its action is wrapped in `keepsTyped`. */
export const longForm = { longForm: true } as const;

/** Whether the page shows a long form, which the language switch takes along. */
export function useLongForm(): boolean {
  // React Router gives null where there is no error.
  const isRefused = (useRouteError() ?? null) !== null;
  const matches = useMatches();
  return !isRefused && matches.some(({ handle }) => isLong(handle));
}

function isLong(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'longForm' in handle;
}
