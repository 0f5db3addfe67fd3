import { tellAdministrators } from '~/features/notifications/administrators.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { callerKey, consume } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import type { JoinInput } from './joining.schema';
import { joiningLetter } from './letters.server';

/** The purpose that the form's stamp is bound to. */
export const joinPurpose = 'join';

export type Asked = 'asked' | 'too-often' | 'unknown-country';

/**
 * Stores an organization's request to join. Network administrators are notified by mail if no other request
 * is waiting.
 *
 * @param locale language of the answer
 */
export async function askToJoin(input: JoinInput, locale: string): Promise<Asked> {
  const { ownName: name, country: countryCode, about, contactName, email } = input;
  const known = await db().country.findUnique({
    where: { code: countryCode },
    select: { code: true },
  });
  if (!known) return 'unknown-country';
  if (!(await consume('joining', callerKey())).allowed) return 'too-often';
  const { nameLocale, acronym, website } = input;
  await db().$transaction(async (tx) => {
    await claimStamp(tx);
    const waiting = await tx.joinRequest.count({ where: { decidedAt: null } });
    await tx.joinRequest.create({
      data: {
        ...{ name, nameLocale, acronym, website, countryCode, about, contactName, email, locale },
        createdAt: now(),
      },
      select: { id: true },
    });
    if (waiting === 0) await tellAdministrators(tx, joiningLetter, {});
  });
  nudgeMail();
  return 'asked';
}
