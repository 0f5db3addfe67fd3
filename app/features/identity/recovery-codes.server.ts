import crypto from 'node:crypto';
import { now } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import type { Transaction } from '~/platform/db/client.server';

/** How many codes somebody gets. */
export const recoveryCodes = 10;
// Without letters and digits that are taken for one another: 32 signs, 5 bits each, 80 bits in 16.
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
const length = 16;

function newCode(): string {
  const bytes = crypto.randomBytes(length);
  const code = [...bytes].map((byte) => signs[byte % signs.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as it is hashed: capitals, without what people put between the signs. */
function plain(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/**
 * Makes ten new codes for a person, in place of those they had.
 *
 * @returns the codes, which only their owner will have: the database keeps hashes
 */
export async function makeRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: hashToken(plain(code)) })),
  });
  return codes;
}

/** Uses a code up. One of many who try at once succeeds. @returns whether this one did */
export async function spendRecoveryCode(
  tx: Transaction,
  personId: string,
  typed: string,
): Promise<boolean> {
  const code = plain(typed);
  if (code.length !== length) return false;
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash: hashToken(code), usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}
