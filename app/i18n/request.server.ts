import type { LoaderFunctionArgs } from '@remix-run/node';
import { isLocale, negotiateLocale, type Locale } from './locale';

/** Cookie with the visitor's choice of language, set when they switch; visitors get no other cookie. */
export const localeCookie = 'lang';

function cookieValue(request: Request, name: string): string | null {
  const header = request.headers.get('Cookie') ?? '';
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

/** The language in a URL's path or, if there is none, the visitor's preferred one. */
export function localeOfRequest(request: Request): Locale {
  const first = new URL(request.url).pathname.split('/')[1];
  if (isLocale(first)) return first;
  return negotiateLocale(
    cookieValue(request, localeCookie),
    request.headers.get('Accept-Language'),
  );
}

/** The language in a route's `:lang`. @throws a 404 Response if it is not an interface language */
export function requireLocale(params: LoaderFunctionArgs['params']): Locale {
  if (!isLocale(params['lang'])) throw new Response(null, { status: 404 });
  return params['lang'];
}
