import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { enforce, forgive } from '~/platform/http/rate-limit.server';
import type { ProofKind } from './confirmation.schema';
import { factorGuesserOf, hasSecondFactor, spendSecondFactor } from './second-factor.server';
import { checkPassword } from './sign-in.server';

/** How a person must prove their identity: with the second factor if they have one. */
export async function proofKindOf(actor: Person): Promise<ProofKind> {
  return (await hasSecondFactor(db(), actor.id)) ? 'second-factor' : 'password';
}

/**
 * Whether a typed proof or a passkey's signature proves the person's identity.
 *
 * @throws a 429 Response after too many wrong ones
 */
export async function provesIdentity(
  actor: Person,
  kind: ProofKind,
  proof: string,
): Promise<boolean> {
  if (kind === 'second-factor') {
    const guesser = await factorGuesserOf(actor.id);
    await enforce('secondFactor', guesser);
    const isRight = await db().$transaction((tx) => spendSecondFactor(tx, actor.id, proof));
    if (isRight) await forgive('secondFactor', guesser);
    return isRight;
  }
  const { email, passwordHash } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, passwordHash: true },
  });
  return (await checkPassword(email, proof, passwordHash)) !== null;
}
