import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { visitor } from '~/platform/auth/actor';
import { endSessionsOf } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { keyedName, seal, unseal } from '~/platform/crypto/sealed.server';
import { tokenForm } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { callerKey, consume, enforce } from '~/platform/http/rate-limit.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { Job } from '~/platform/jobs/job';
import { nudgeJobs } from '~/platform/jobs/runner.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { seeDevice } from './devices.server';
import { passwordChangedLetter, passwordResetLetter } from './letters.server';
import { newPasswordLink, usablePasswordLink } from './password-links.server';
import { isKnownPassword } from './password-rules.server';

/** What the job knows of a request: the e-mail address that was typed, encrypted. */
interface Asked {
  sealed: string;
}

const purpose = 'password reset';

/**
 * Accepts a request for a link to set a new password. A job finds out whether the account exists and mails the
 * link, so that neither the response nor its timing reveals it, however busy the portal is.
 */
export async function requestPasswordReset({ email }: { email: string }): Promise<void> {
  await enforce('resetOfClient', callerKey());
  const sealed = Buffer.from(seal(purpose, '', email)).toString('base64');
  await db().$transaction((tx) => enqueue(tx, mailingPasswordLinks, { sealed }));
  nudgeJobs();
}

/** Mails the link if there is such an account and it gets no more than three such letters an hour. */
export const mailingPasswordLinks: Job<Asked & Record<string, unknown>> = {
  name: 'mail-password-links',
  async work({ sealed }) {
    await mailIfKnown(unseal(purpose, '', Buffer.from(sealed, 'base64')));
    nudgeMail();
  },
};

async function mailIfKnown(email: string): Promise<void> {
  const { allowed } = await consume('reset', keyedName('limits', email));
  if (!allowed) return;
  const person = await db().person.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, email: true, locale: true },
  });
  if (!person) return;
  await db().$transaction(async (tx) => {
    const { token } = await newPasswordLink(tx, person);
    await queueLetter(tx, passwordResetLetter, person, { token });
    await recordAudit(tx, {
      actor: visitor,
      action: 'password.request',
      ...aboutPerson(person.id),
    });
  });
}

/** The person for whom a link sets a new password; null when it is not valid. Opening it does not use it up. */
export async function findPasswordReset(
  token: string,
): Promise<{ name: string; email: string } | null> {
  if (!tokenForm.test(token)) return null;
  const found = await db().token.findFirst({
    where: { ...usablePasswordLink(token), person: { disabledAt: null } },
    select: { person: { select: { name: true, email: true } } },
  });
  return found?.person ?? null;
}

export type ResetOutcome = 'done' | 'gone' | 'passwordKnown';

/** Sets a new password by a link, ends every session of the person and invalidates their other links. */
export async function resetPassword(
  token: string,
  input: { password: string },
): Promise<ResetOutcome> {
  const person = await findPasswordReset(token);
  if (!person) return 'gone';
  if (isKnownPassword(input.password, [person.name, person.email])) return 'passwordKnown';
  const passwordHash = await hashPassword(input.password);
  const outcome = await db().$transaction(async (tx): Promise<ResetOutcome> => {
    const usedAt = now();
    const [used] = await tx.token.updateManyAndReturn({
      where: usablePasswordLink(token),
      data: { usedAt },
      select: { personId: true },
    });
    if (!used) return 'gone';
    const { personId } = used;
    const [changed] = await tx.person.updateManyAndReturn({
      where: { id: personId, disabledAt: null },
      data: { passwordHash, wrongCodesToldAt: null },
      select: { id: true, email: true, locale: true },
    });
    if (!changed) return 'gone';
    await tx.token.updateMany({ where: { personId, usedAt: null }, data: { usedAt } });
    await endSessionsOf(tx, personId);
    // Browsers that signed in with the old password are forgotten; the mailbox owner's current one is recorded.
    await tx.device.deleteMany({ where: { personId } });
    await seeDevice(tx, personId);
    await queueLetter(tx, passwordChangedLetter, changed, {});
    await recordAudit(tx, {
      actor: { kind: 'person', id: personId },
      action: 'password.reset',
      ...aboutPerson(personId),
    });
    return 'done';
  });
  nudgeMail();
  return outcome;
}
