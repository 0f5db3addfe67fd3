import { setTimeout as delay } from 'node:timers/promises';
import { readActor } from '~/platform/auth/guard.server';
import { sessionTokenOf } from '~/platform/auth/session-cookie.server';
import { log } from '~/platform/log.server';
import { signOut } from './sign-in.server';

/** Maximum time to wait for the database, in milliseconds. */
const patience = 1_000;

/**
 * Signs out somebody who uses the quick exit. It never fails and never takes long: leaving comes first, and
 * the browser forgets its session in any case.
 */
export async function signOutQuickly(request: Request): Promise<void> {
  const token = sessionTokenOf(request);
  // A prefetch is not an exit.
  if (!token || /prefetch/.test(request.headers.get('Sec-Purpose') ?? '')) return;
  const work = readActor(request)
    .then((actor) => signOut(actor, token))
    .catch((error: unknown) => log().error({ err: error }, 'a quick exit did not end the session'));
  await Promise.race([work, delay(patience)]);
}
