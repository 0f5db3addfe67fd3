const shared = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
];

/** For pages without JavaScript: every public one. */
export const plainPagePolicy = [...shared, "script-src 'none'", "connect-src 'self'"].join('; ');

/** For signed-in pages that hydrate: only scripts that carry this response's nonce, and what they load. */
export function scriptedPagePolicy(nonce: string): string {
  return [...shared, `script-src 'nonce-${nonce}' 'strict-dynamic'`, "connect-src 'self'"].join(
    '; ',
  );
}
