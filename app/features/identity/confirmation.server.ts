import { data } from '@remix-run/node';
import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
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

/** Maximum length of a field; no form of the portal sends longer values. */
const longestField = 30_000;

const notSentAgain = new Set([proofField, 'password', 'current']);

/**
 * Ensures, before a sensitive action, that the person proved their identity within the last ten minutes or
 * does so with this form. Call it once the form is valid, before anything is written.
 *
 * @param form the submitted form, which is sent again with the proof, so that nothing typed is lost
 * @throws the page that asks for the proof, with status 403; the root's error boundary shows it
 */
export async function requireConfirmed(actor: Person, form: FormData): Promise<void> {
  if (isConfirmed(actor, now())) return;
  const by = await proofKindOf(actor);
  // There are two fields, for a typed proof and for a passkey's signature: one of them is empty.
  const proof = proofIn(form);
  if (proof !== '' && (await confirm(actor, by, proof))) return;
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.length <= longestField && !notSentAgain.has(name)
      ? [[name, value]]
      : [],
  );
  requestScope()?.memo.set('confirmationAsked', true); // a question, not a denial for the audit log
  const confirmation: ConfirmationNeeded = { by, isWrong: proof !== '', fields };
  throw data({ confirmation }, { status: 403 });
}

/** The proof in a form: typed, or signed by a passkey. */
export function proofIn(form: FormData): string {
  const given = form.getAll(proofField).filter((one) => typeof one === 'string' && one !== '');
  return String(given.at(-1) ?? '');
}

/**
 * Checks a proof. If it is right, the session gets a new token, which is set as the response's cookie.
 *
 * @returns false when the proof is wrong
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
      ...aboutPerson(actor.id),
      outcome: renewed ? 'success' : 'failure',
    });
    return renewed;
  });
  if (token && session) {
    setResponseCookie(sessionCookie(token));
    // The rest of this request must know the session by its new id.
    Object.assign(session, { id: hashToken(token), confirmedAt: now() });
  }
  return token !== null;
}
