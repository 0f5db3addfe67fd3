import { redirect } from '@remix-run/node';
import { links } from '~/i18n/links';
import { oncePerRequest } from '~/platform/http/request-scope.server';
import { visitor, type Actor, type Person } from './actor';
import { actorOf } from './session.server';
import { sessionTokenOf } from './session-cookie.server';

/** Who asks: the person behind the session cookie, or a visitor. Worked out once a request. */
export function readActor(request: Request): Promise<Actor> {
  return oncePerRequest('actor', async () => {
    const token = sessionTokenOf(request);
    return token ? actorOf(token) : visitor;
  });
}

/** The signed-in person. @throws a redirect to the sign-in page, which leads back here. */
export async function requireActor(request: Request): Promise<Person> {
  const actor = await readActor(request);
  if (actor.kind !== 'person') throw redirect(signInFor(request), 303);
  return actor;
}

/** The signed-in network administrator. @throws 404 for other people: the page is not theirs to know. */
export async function requireNetworkAdmin(request: Request): Promise<Person> {
  const actor = await requireActor(request);
  if (!actor.isNetworkAdmin) throw new Response(null, { status: 404 });
  return actor;
}

function signInFor(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const lang = pathname.split('/')[1] ?? '';
  return links.login(lang, { returnTo: pathname + search });
}
