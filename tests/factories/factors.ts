import { codeAt, newAppSecret } from '~/features/identity/app-codes';
import { sealAppSecret } from '~/features/identity/second-factor.server';
import { makeRecoveryCodes } from '~/features/identity/recovery-codes.server';
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
