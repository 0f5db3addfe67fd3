import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { signOutQuickly } from '~/features/identity/quick-exit.server';
import { noSessionCookie } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';

// A page that anybody might have open; it picks the visitor's language itself.
const harmless = 'https://www.wikipedia.org/';

/**
 * Quick exit: leaves the portal at once, signed out, with its pages removed from the browser's storage.
 *
 * It is deliberately a GET request with a side effect: a plain link works everywhere, is the same on cached pages,
 * and needs no confirmation from somebody in a hurry. The only effect is that the person is signed out, so forging
 * the request gains nothing, and another site can make the browser send the session only by navigating here.
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
