import { codeAt, newAppSecret } from '~/features/accounts/app-codes';
import { sealAppSecret } from '~/features/accounts/second-factor.server';
import { makeRecoveryCodes } from '~/features/accounts/recovery-codes.server';
import { db } from '~/platform/db/client.server';

/**
 * Gives a person codes of an authenticator app, as if they had set them up, with recovery codes.
 *
 * @returns `codeAt`: the app's code of a moment
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
