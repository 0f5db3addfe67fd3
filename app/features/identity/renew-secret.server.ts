import { recordAudit } from '~/features/audit/audit.server';
import { spent } from '~/features/notifications/deliver-letters.server';
import { system } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { sealWith, unseal } from '~/platform/crypto/sealed.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { adoptSecret } from '~/platform/secret-check.server';

/** What a change of the secret did. */
export interface RenewedSecret {
  /** letters that wait, and authenticator apps, that go on as before */
  kept: number;
  /** letters that were erased, because the secret that they need is lost */
  erasedLetters: number;
  /** people whose authenticator app no longer works, for the same reason */
  lostApps: number;
}

/**
 * Makes the database belong to another secret. What the present secret opens is sealed with the new one. What it does
 * not open, because an earlier one was lost, stays shut: such letters are erased, and the codes of such apps are
 * wrong. Drafts of forms are forgotten.
 *
 * @param keep stores the new secret where it is needed before the change is committed
 */
export async function renewSecret(next: string, keep: () => void): Promise<RenewedSecret> {
  return db().$transaction(
    async (tx) => {
      const letters = await resealLetters(tx, next);
      const apps = await resealApps(tx, next);
      await tx.formDraft.deleteMany();
      await adoptSecret(next, tx);
      await recordAudit(tx, { actor: system, action: 'secret.renew', objectType: 'secret' });
      keep();
      return {
        kept: letters.kept + apps.kept,
        erasedLetters: letters.lost,
        lostApps: apps.lost,
      };
    },
    { timeout: 600_000 },
  );
}

async function resealLetters(tx: Transaction, next: string) {
  const count = { kept: 0, lost: 0 };
  const rows = await tx.outboxMail.findMany({
    where: { sealed: { not: null } },
    select: { id: true, recipient: true, sealed: true },
  });
  for (const { id, recipient, sealed } of rows) {
    const again = sealed && resealed('mail', recipient, sealed, next);
    if (again) {
      await tx.outboxMail.update({ where: { id }, data: { sealed: again }, select: { id: true } });
      count.kept += 1;
    } else {
      await tx.outboxMail.update({
        where: { id },
        data: { failedAt: now(), lastError: null, ...spent },
        select: { id: true },
      });
      count.lost += 1;
    }
  }
  return count;
}

async function resealApps(tx: Transaction, next: string) {
  const count = { kept: 0, lost: 0 };
  const people = await tx.person.findMany({
    where: { totpSecret: { not: null } },
    select: { id: true, totpSecret: true },
  });
  for (const { id, totpSecret } of people) {
    const again = totpSecret && resealed('totp', id, totpSecret, next);
    if (again)
      await tx.person.update({ where: { id }, data: { totpSecret: again }, select: { id: true } });
    count[again ? 'kept' : 'lost'] += 1;
  }
  return count;
}

function resealed(purpose: string, context: string, sealed: Uint8Array, next: string) {
  try {
    return sealWith(next, purpose, context, unseal(purpose, context, sealed));
  } catch {
    return undefined;
  }
}
