import { redirect } from '@remix-run/node';

// A page that anybody may have open, in the visitor's own language by itself.
const harmless = 'https://www.wikipedia.org/';

/** Quick exit: away from the portal at once, taking its pages out of the browser's cache. */
export function loader() {
  return redirect(harmless, {
    status: 303,
    headers: {
      'Cache-Control': 'no-store',
      'Clear-Site-Data': '"cache"',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
