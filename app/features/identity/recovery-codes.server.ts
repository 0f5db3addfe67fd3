import crypto from 'node:crypto';
import { now } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import type { Transaction } from '~/platform/db/client.server';

/** Number of recovery codes per person. */
export const recoveryCodes = 10;
// No easily confused letters or digits: 32 characters of 5 bits each, 80 bits in 16.
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
const length = 16;

function newCode(): string {
  const bytes = crypto.randomBytes(length);
  const code = [...bytes].map((byte) => signs[byte % signs.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The form of a code that is hashed: upper case, without separators. */
function plain(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/**
 * Creates ten new codes for a person, replacing the old ones.
 *
 * @returns the codes, of which the database only stores hashes
 */
export async function makeRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: hashToken(plain(code)) })),
  });
  return codes;
}

/** Uses up a code. Of concurrent attempts, one succeeds. @returns whether this one did */
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
