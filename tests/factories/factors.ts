import { codeAt, newAppSecret } from '~/features/identity/app-codes';
import { sealAppSecret } from '~/features/identity/second-factor.server';
import { makeRecoveryCodes } from '~/features/identity/recovery-codes.server';
import { db } from '~/platform/db/client.server';

/**
 * Sets up an authenticator app and recovery codes for a person.
 *
 * @returns `codeAt`: gives the app's code at a time
 */
export async function anApp({ id }: { id: string }) {
  const secret = newAppSecret();
  await db().person.update({
    where: { id },
    data: { totpSecret: sealAppSecret(id, secret), totpConfirmedAt: new Date() },
  });
  const codes = await makeRecoveryCodes(db(), id);
  return { secret, codes, codeAt: (time = new Date()) => codeAt(secret, time) };
}
