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

/** For pages without JavaScript, which includes every public page. */
export const plainPagePolicy = [...shared, "script-src 'none'", "connect-src 'self'"].join('; ');

/** For signed-in pages that hydrate: only scripts with this response's nonce, and scripts that those load. */
export function scriptedPagePolicy(nonce: string): string {
  return [...shared, `script-src 'nonce-${nonce}' 'strict-dynamic'`, "connect-src 'self'"].join(
    '; ',
  );
}
