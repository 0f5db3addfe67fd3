import { data } from '@remix-run/node';
import { recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { isConfirmed } from '~/platform/auth/confirmed';
import { renewSession } from '~/platform/auth/session.server';
import { sessionCookie } from '~/platform/auth/session-cookie.server';
import { now } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { requestScope } from '~/platform/http/request-scope.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { proofField, type ConfirmationNeeded, type ProofKind } from './confirmation.schema';
import { stopRecoveriesOf } from './factor-recovery.server';
import { proofKindOf, provesIdentity } from './prove-identity.server';

/** No field takes more characters; what is longer comes from no form of ours. */
const longestField = 30_000;

const notSentAgain = new Set([proofField, 'password', 'current']);

/**
 * Makes sure, before an action that matters, that the person showed within ten minutes that it is them, or
 * does so with this very form. Call it once the form makes sense, before anything is written.
 *
 * @param form what was sent: it is sent again with the proof, so that nothing typed is lost
 * @throws the page that asks for the proof, with status 403 (the root's error boundary shows it)
 */
export async function requireConfirmed(actor: Person, form: FormData): Promise<void> {
  if (isConfirmed(actor, now())) return;
  const by = await proofKindOf(actor);
  // A field for what is typed and one for what a passkey signed: one of them is empty.
  const proof = proofIn(form);
  if (proof !== '' && (await confirm(actor, by, proof))) return;
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.length <= longestField && !notSentAgain.has(name)
      ? [[name, value]]
      : [],
  );
  requestScope()?.memo.set('confirmationAsked', true); // a question, and no denial for the audit log
  const confirmation: ConfirmationNeeded = { by, isWrong: proof !== '', fields };
  throw data({ confirmation }, { status: 403 });
}

/** The proof in a form: typed, or signed by a passkey. */
export function proofIn(form: FormData): string {
  const given = form.getAll(proofField).filter((one) => typeof one === 'string' && one !== '');
  return String(given.at(-1) ?? '');
}

/**
 * Takes a proof: the session gets a new token, which the answer's cookie carries.
 *
 * @returns false when it proves nothing
 * @throws a 429 Response after too many wrong ones
 */
export async function confirm(actor: Person, by: ProofKind, proof: string): Promise<boolean> {
  const right = await provesIdentity(actor, by, proof);
  const { session } = actor;
  const token = await db().$transaction(async (tx) => {
    const renewed = right && session ? await renewSession(tx, session.id) : null;
    if (renewed && by === 'second-factor') await stopRecoveriesOf(tx, actor.id);
    await recordAudit(tx, {
      actor,
      action: 'session.confirm',
      objectType: 'person',
      objectId: actor.id,
      outcome: renewed ? 'success' : 'failure',
    });
    return renewed;
  });
  if (token && session) {
    setResponseCookie(sessionCookie(token));
    // What follows in this request knows the session by its new name.
    Object.assign(session, { id: hashToken(token), confirmedAt: now() });
  }
  return token !== null;
}
