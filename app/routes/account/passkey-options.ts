import { type ActionFunctionArgs } from '@remix-run/node';
import { browserKey } from '~/features/identity/devices.server';
import { passkeyPurpose } from '~/features/identity/accounts.schema';
import { passkeyCreation, passkeyRequest } from '~/features/identity/passkeys.server';
import { readActor, requireActor } from '~/platform/auth/guard.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { readSubmission } from '~/platform/http/submission.server';

/** Passkey options for the page's script: a challenge to sign, or how to create a passkey. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await readActor(request);
  await enforce('passkey', actor.kind === 'person' ? actor.id : await browserKey());
  const submission = await readSubmission(request, passkeyPurpose);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const options =
    submission.value.to === 'use'
      ? await passkeyRequest()
      : await passkeyCreation(await requireActor(request, { duringSetUp: true }));
  return Response.json(options, { headers: { 'Cache-Control': 'no-store' } });
}
