import { redirect } from '@remix-run/node';
import { links } from '~/i18n/links';
import { oncePerRequest } from '~/platform/http/request-scope.server';
import { now } from '~/platform/clock.server';
import { visitor, type Actor, type Person } from './actor';
import { isConfirmed } from './confirmed';
import { denied } from './denied.server';
import { can, canSomewhere, type Permission } from './permissions';
import { actorOf } from './session.server';
import { sessionTokenOf } from './session-cookie.server';

/** Who asks: the person whose session the cookie names, or a visitor. Looked up once per request. */
export function readActor(request: Request): Promise<Actor> {
  return oncePerRequest('actor', async () => {
    const token = sessionTokenOf(request);
    return token ? actorOf(token) : visitor;
  });
}

/**
 * The same, for logging who was refused. If nothing else has looked the actor up, the request was refused early
 * and may come from another site: it then does not count as a use of the session and does not keep it alive.
 */
export function readActorInPassing(request: Request): Promise<Actor> {
  return oncePerRequest('actor', async () => {
    const token = sessionTokenOf(request);
    return token ? actorOf(token, false) : visitor;
  });
}

interface GuardOptions {
  /**
   * the page is also open to people who must first set up a second factor: it is the page for that, or leads to
   * it
   */
  duringSetUp?: boolean;
}

/**
 * The signed-in person.
 *
 * @throws a redirect to the sign-in page, which leads back here; or, for a person who must have a second factor
 * by now, to the page for setting one up
 */
export async function requireActor(request: Request, options: GuardOptions = {}): Promise<Person> {
  const actor = await readActor(request);
  const { pathname, search } = new URL(request.url);
  const lang = pathname.split('/')[1] ?? '';
  if (actor.kind !== 'person')
    throw redirect(links.login(lang, { returnTo: pathname + search }), 303);
  if (actor.mustSetUp && !options.duringSetUp) throw redirect(links.secondFactors(lang), 303);
  return actor;
}

/**
 * The signed-in person, who must have a permission everywhere or, for pages that list what the person can
 * reach, in some organization.
 *
 * @throws 404 for other people: they may not know that the page exists
 */
export async function requirePermission(
  request: Request,
  permission: Permission,
  scope: 'everywhere' | 'somewhere' = 'everywhere',
): Promise<Person> {
  const actor = await requireActor(request);
  const has = scope === 'everywhere' ? can(actor, permission) : canSomewhere(actor, permission);
  if (!has) throw denied(actor, permission);
  return actor;
}

/**
 * For loaders of data that is given out only after a recent proof, and for pages that ask for the proof at
 * once.
 *
 * @throws a redirect to the page that asks for the proof and leads back here
 */
export function requireFreshProof(request: Request, actor: Person): void {
  if (isConfirmed(actor, now())) return;
  const { pathname, search } = new URL(request.url);
  const lang = pathname.split('/')[1] ?? '';
  throw redirect(links.confirm(lang, { returnTo: pathname + search }), 303);
}
