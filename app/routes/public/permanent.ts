import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { slugOfResource } from '~/features/library/resources/permanent.server';
import { isGone } from '~/features/open-data/oai/gone.server';
import { links } from '~/i18n/links';
import { localeOfRequest } from '~/i18n/request.server';
import { readActor } from '~/platform/auth/guard.server';

/** A resource's permanent URL: leads to its page in the reader's language, and says when it is no longer public. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params['id'] ?? '';
  const slug = await slugOfResource(await readActor(request), id);
  if (!slug) throw new Response(null, { status: (await isGone(id)) ? 410 : 404 });
  return redirect(links.resource(localeOfRequest(request), slug), {
    status: 303,
    headers: { 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Accept-Language' },
  });
}
