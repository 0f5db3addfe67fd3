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

/** Who asks: the person behind the session cookie, or a visitor. Worked out once a request. */
export function readActor(request: Request): Promise<Actor> {
  return oncePerRequest('actor', async () => {
    const token = sessionTokenOf(request);
    return token ? actorOf(token) : visitor;
  });
}

/**
 * The same, for noting who was refused. Where nothing else asked who it is, the request was turned away at the
 * door, and may come from another site: it is no use of the session and keeps none alive.
 */
export function readActorInPassing(request: Request): Promise<Actor> {
  return oncePerRequest('actor', async () => {
    const token = sessionTokenOf(request);
    return token ? actorOf(token, false) : visitor;
  });
}

interface GuardOptions {
  /** the page is open to who must set up a second factor first: it is where they do, or on the way */
  duringSetUp?: boolean;
}

/**
 * The signed-in person.
 *
 * @throws a redirect to the sign-in page, which leads back here; to the page where a second factor is set
 * up for who must have one by now
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
 * The signed-in person who has a permission everywhere, or in some organization where the page lists what
 * is in reach.
 *
 * @throws 404 for other people: the page is not theirs to know
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
 * For loaders of what may leave only after a fresh proof, and pages that say so at once.
 *
 * @throws a redirect to the page that asks for the proof and leads back here
 */
export function requireFreshProof(request: Request, actor: Person): void {
  if (isConfirmed(actor, now())) return;
  const { pathname, search } = new URL(request.url);
  const lang = pathname.split('/')[1] ?? '';
  throw redirect(links.confirm(lang, { returnTo: pathname + search }), 303);
}
