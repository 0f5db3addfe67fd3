import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { links } from '~/i18n/links';
import { localeOfRequest } from '~/i18n/request.server';

/** Redirects from `/` to the home page in the visitor's language. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(links.home(localeOfRequest(request)), {
    status: 303,
    headers: { 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Accept-Language' },
  });
}
