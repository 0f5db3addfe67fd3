import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import type { AuditAction } from '~/features/audit/audit.schema';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import type { Person } from '~/platform/auth/actor';
import { isConfirmed } from '~/platform/auth/confirmed';
import { endOtherSessionsOf } from '~/platform/auth/session.server';
import { sessionCookie } from '~/platform/auth/session-cookie.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { appAddress, newAppSecret, stepOfCode } from './app-codes';
import { factorsChangedLetter } from './notices.server';
import { keepPasskey } from './passkeys.server';
import { makeRecoveryCodes } from './recovery-codes.server';
import { openAppSecret, sealAppSecret, takeStep } from './second-factor.server';

export interface OwnFactors {
  /** `set`: an app is in use; `waiting`: its secret waits for a first code */
  app: { state: 'none' } | { state: 'set' } | { state: 'waiting'; secret: string; address: string };
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[];
  /** number of unused recovery codes */
  codesLeft: number;
}

/**
 * A person's second factors. The app's secret is shown only until a first code was entered, and only to a session with
 * a recent proof: for others no app is set up, and the button to set one up asks for a proof and makes a new secret.
 */
export async function getOwnFactors(actor: Person): Promise<OwnFactors> {
  const row = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      totpSecret: true,
      totpConfirmedAt: true,
      passkeys: {
        select: { id: true, name: true, createdAt: true, lastUsedAt: true },
        orderBy: { createdAt: 'asc' },
      },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  return { app: appOf(actor, row), passkeys: row.passkeys, codesLeft: row._count.recoveryCodes };
}

function appOf(
  actor: Person,
  row: { email: string; totpSecret: Uint8Array | null; totpConfirmedAt: Date | null },
): OwnFactors['app'] {
  if (row.totpConfirmedAt) return { state: 'set' };
  if (!row.totpSecret || !isConfirmed(actor, now())) return { state: 'none' };
  const secret = openAppSecret(actor.id, row.totpSecret);
  if (secret === null) return { state: 'none' };
  return { state: 'waiting', secret, address: appAddress(secret, row.email) };
}

/** Creates a secret for an authenticator app, which takes effect once a first code was entered. */
export async function prepareApp(actor: Person): Promise<void> {
  await db().person.updateMany({
    where: { id: actor.id, totpConfirmedAt: null },
    data: { totpSecret: sealAppSecret(actor.id, newAppSecret()) },
  });
}

/** The result of a change: new recovery codes, shown once, if the person had none. */
export type FactorChange =
  | { ok: true; codes: string[] | null }
  | { ok: false; /** the person already has this factor */ isThere?: boolean };

/** Activates the authenticator app. @param typed its first code */
export async function confirmApp(actor: Person, typed: string): Promise<FactorChange> {
  return change(actor, 'factor.add-app', async (tx) => {
    const row = await tx.person.findFirst({
      where: { id: actor.id, totpConfirmedAt: null },
      select: { totpSecret: true },
    });
    const secret = row?.totpSecret && openAppSecret(actor.id, row.totpSecret);
    const step = secret ? stepOfCode(secret, typed, now()) : null;
    if (step === null) return false;
    await tx.person.update({
      where: { id: actor.id },
      data: { totpConfirmedAt: now(), totpLastStep: null },
      select: { id: true },
    });
    return takeStep(tx, actor.id, step);
  });
}

/** Removes the authenticator app. @returns `ok: false` when it is an administrator's last factor */
export async function removeApp(actor: Person): Promise<FactorChange> {
  return change(actor, 'factor.remove-app', async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: actor.id, totpSecret: { not: null } },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    });
    return count === 1 && (await mayBeWithout(tx, actor));
  });
}

/** Stores a new passkey. @param sent the browser's response, as its script put it into the form */
export async function addPasskey(actor: Person, sent: string, name: string): Promise<FactorChange> {
  return change(actor, 'factor.add-passkey', async (tx) => {
    const outcome = await keepPasskey(tx, actor.id, sent, name);
    if (outcome === 'already') throw new Refused(true);
    return outcome === 'kept';
  });
}

/** Removes a passkey. @returns `ok: false` when it is not theirs, or an administrator's last factor */
export async function removePasskey(actor: Person, id: string): Promise<FactorChange> {
  return change(actor, 'factor.remove-passkey', async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, personId: actor.id } });
    return count === 1 && (await mayBeWithout(tx, actor));
  });
}

/** Creates ten new recovery codes, replacing the old ones. */
export async function renewCodes(actor: Person): Promise<FactorChange> {
  return change(actor, 'factor.make-codes', async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { personId: actor.id } });
    return true;
  });
}

/** Whether the person may be without a second factor: administrators must keep at least one. */
async function mayBeWithout(tx: Transaction, { id }: Person): Promise<boolean> {
  const bare = await tx.person.count({
    where: {
      id,
      totpConfirmedAt: null,
      passkeys: { none: {} },
      OR: [{ isNetworkAdmin: true }, { memberships: { some: { role: 'organization_admin' } } }],
    },
  });
  return bare === 0;
}

class Refused extends Error {
  constructor(readonly isThere = false) {
    super('the factor was refused');
  }
}

/** Changes somebody's factors in one transaction: other sessions end, and a letter and an audit entry are written. */
async function change(
  actor: Person,
  action: AuditAction,
  work: (tx: Transaction) => Promise<boolean>,
): Promise<FactorChange> {
  try {
    const { codes, token } = await db().$transaction(async (tx) => {
      if (!(await work(tx))) throw new Refused();
      const codes = await codesOf(tx, actor.id);
      const token = actor.session && (await endOtherSessionsOf(tx, actor.id, actor.session.id));
      const person = await tx.person.findUniqueOrThrow({
        where: { id: actor.id },
        select: { id: true, email: true, locale: true },
      });
      await queueLetter(tx, factorsChangedLetter, person, { action });
      await recordAudit(tx, { actor, action, ...aboutPerson(actor.id) });
      return { codes, token };
    });
    if (token) setResponseCookie(sessionCookie(token));
    nudgeMail();
    return { ok: true, codes };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, isThere: error.isThere };
    throw error;
  }
}

/** Creates recovery codes for somebody who has a second factor but no codes; deletes them with the last factor. */
async function codesOf(tx: Transaction, personId: string): Promise<string[] | null> {
  const { totpConfirmedAt, _count } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      totpConfirmedAt: true,
      _count: { select: { passkeys: true, recoveryCodes: true } },
    },
  });
  if (!totpConfirmedAt && _count.passkeys === 0) {
    await tx.recoveryCode.deleteMany({ where: { personId } });
    return null;
  }
  return _count.recoveryCodes === 0 ? makeRecoveryCodes(tx, personId) : null;
}
