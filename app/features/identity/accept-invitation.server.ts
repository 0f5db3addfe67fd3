import { writable } from '~/i18n/locale';
import { recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { endSessionsOf, rotateSession } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { countAdministratorsLocked } from './administrators.server';
import { enter } from './entering.server';
import { usableInvitation } from './invitation-links.server';
import { finishHandover } from './hand-over.server';
import { readInvitation, type OpenInvitation } from './open-invitation.server';
import { isKnownPassword } from './password-rules.server';
import { checkPassword } from './sign-in.server';

/** The submitted fields; `acceptSchemas` defines which of them each mode requires. */
export interface AcceptInput {
  name?: string | undefined;
  email?: string | undefined;
  password?: string | undefined;
  /** language of a new account: that of the page */
  locale: string;
}

export type Accepted =
  | {
      ok: true;
      locale: string;
      /** for the session cookie; null for a new network administrator, who must sign in again */
      token: string | null;
    }
  | { ok: false; problem: 'gone' | 'wrongPassword' | 'passwordKnown' | 'emailTaken' };

/** The invited person, once they have proved their identity. */
interface Newcomer {
  email: string;
  name: string;
  passwordHash: string | null;
}

class Gone extends Error {
  constructor(readonly problem: 'gone' | 'emailTaken' = 'gone') {
    super(problem);
  }
}

/**
 * Accepts an invitation, once. A new person chooses a password, a known one enters theirs, and a session
 * begins. For somebody who is signed in as the invited person, accepting is no recent proof: their session
 * continues with a new token, but with its last proof and its expiry unchanged.
 *
 * @param previous the token that the browser sent, if any: that session ends
 */
export async function acceptInvitation(
  actor: Actor,
  token: string,
  input: AcceptInput,
  previous: string | null,
): Promise<Accepted> {
  const invitation = await readInvitation(actor, token);
  const email = invitation?.email ?? input.email;
  if (!invitation || !email) return { ok: false, problem: 'gone' };
  const newcomer = await prove(invitation, email, input);
  if (typeof newcomer === 'string') return { ok: false, problem: newcomer };
  try {
    return await db().$transaction(async (tx) => {
      const personId = await useUp(tx, token, newcomer, input.locale);
      const { locale } = await tx.person.findUniqueOrThrow({
        where: { id: personId },
        select: { locale: true },
      });
      const isNewAccount = newcomer.passwordHash !== null;
      return {
        ok: true,
        locale: writable(locale),
        token:
          invitation.mode === 'self'
            ? await goOn(tx, actor)
            : await enter(tx, personId, previous, { isNewAccount }),
      };
    });
  } catch (error) {
    if (error instanceof Gone) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Continues the session of somebody who was already signed in, with a new token; null if it has ended. */
async function goOn(tx: Transaction, actor: Actor): Promise<string | null> {
  if (actor.kind !== 'person' || !actor.session) return null;
  return rotateSession(tx, actor.id, actor.session.id);
}

/** Checks the person's identity and password before the link is used up. */
async function prove(
  { mode }: OpenInvitation,
  email: string,
  { name = '', password = '' }: AcceptInput,
): Promise<Newcomer | 'wrongPassword' | 'passwordKnown' | 'emailTaken'> {
  const person = await db().person.findUnique({
    where: { email },
    select: { name: true, passwordHash: true },
  });
  if (mode === 'first' && person) return 'emailTaken';
  if (mode === 'elsewhere') return 'wrongPassword';
  if (mode === 'self') return { email, name, passwordHash: null };
  if (mode === 'known') {
    const right = await checkPassword(email, password, person?.passwordHash ?? null);
    return right ? { email, name, passwordHash: null } : 'wrongPassword';
  }
  if (isKnownPassword(password, [name, email])) return 'passwordKnown';
  return { email, name, passwordHash: await hashPassword(password) };
}

/** Uses up the link and grants the role. @throws Gone when it was used in the meantime */
async function useUp(
  tx: Transaction,
  token: string,
  newcomer: Newcomer,
  locale: string,
): Promise<string> {
  const acceptedAt = now();
  const [invitation] = await tx.invitation.updateManyAndReturn({
    where: usableInvitation(token) ?? { id: { in: [] } },
    data: { acceptedAt },
    select: {
      ...{ id: true, email: true, organizationId: true, role: true },
      ...{ invitedById: true, inviterAfter: true },
    },
  });
  if (!invitation) throw new Gone();
  if (invitation.email === null && (await countAdministratorsLocked(tx)) > 0) throw new Gone();
  const personId = await personOf(tx, newcomer, locale);
  const { id, organizationId, role } = invitation;
  if (role === 'network_admin' || organizationId === null) {
    await tx.person.update({ where: { id: personId }, data: { isNetworkAdmin: true } });
    await tx.person.updateMany({
      where: { id: personId, administratorSince: null },
      data: { administratorSince: acceptedAt },
    });
    // Members' sessions may live longer than administrators' sessions.
    await endSessionsOf(tx, personId);
  } else {
    if (role === 'organization_admin')
      await tx.person.updateMany({
        where: { id: personId, administratorSince: null },
        data: { administratorSince: acceptedAt },
      });
    await tx.membership.upsert({
      where: { personId_organizationId: { personId, organizationId } },
      create: { personId, organizationId, role, createdAt: acceptedAt },
      update: { role },
    });
    await finishHandover(tx, invitation, personId);
  }
  await tx.invitation.update({ where: { id }, data: { acceptedById: personId } });
  await recordAudit(tx, {
    actor: { kind: 'person', id: personId },
    action: 'invitation.accept',
    objectType: 'invitation',
    objectId: id,
    organizationId,
  });
  return personId;
}

async function personOf(tx: Transaction, newcomer: Newcomer, locale: string): Promise<string> {
  const { email, name, passwordHash } = newcomer;
  const found = await tx.person.findUnique({
    where: { email },
    select: { id: true, disabledAt: true, passwordHash: true },
  });
  if (found?.disabledAt) throw new Gone();
  if (found) {
    // Two invitations of the same new person were accepted at the same time: the first password stays.
    if (passwordHash && found.passwordHash) throw new Gone('emailTaken');
    if (passwordHash) await tx.person.update({ where: { id: found.id }, data: { passwordHash } });
    return found.id;
  }
  if (!passwordHash) throw new Gone();
  const made = await tx.person.create({
    data: { email, name, passwordHash, locale, createdAt: now() },
    select: { id: true },
  });
  return made.id;
}
