import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { signOutQuickly } from '~/features/identity/quick-exit.server';
import { noSessionCookie } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';

// A page that anybody may have open, in the visitor's own language by itself.
const harmless = 'https://www.wikipedia.org/';

/**
 * Quick exit: away from the portal at once, signed out, its pages gone from what the browser stored.
 *
 * A GET that changes something, on purpose: a plain link works everywhere, is the same on the pages that
 * caches share, and asks nothing of somebody in a hurry. All that it changes is that one is signed out: who
 * forges it gains nothing, and from another site the browser sends the session only when it comes here.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  await signOutQuickly(request);
  setResponseCookie(noSessionCookie());
  return redirect(harmless, {
    status: 303,
    headers: {
      'Cache-Control': 'no-store',
      'Clear-Site-Data': '"cache", "storage"',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
