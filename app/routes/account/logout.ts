import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { signOut } from '~/features/identity/sign-in.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { readActor } from '~/platform/auth/guard.server';
import { noSessionCookie, sessionTokenOf } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';

/** A GET request signs nobody out. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(links.home(requireLocale(params)), 303);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await readActor(request);
  await signOut(actor, sessionTokenOf(request));
  setResponseCookie(noSessionCookie());
  return redirect(links.home(lang), {
    status: 303,
    // Deletes the browser's cached copies of non-public pages, too.
    headers: { 'Clear-Site-Data': '"cache", "storage"' },
  });
}
