import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import type { ProofKind } from './confirmation.schema';
import { checkPassword } from './sign-in.server';

/** What a person must give to show that it is them: the second factor where they have one. */
export async function proofKindOf(actor: Person): Promise<ProofKind> {
  const { totpConfirmedAt, _count } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { totpConfirmedAt: true, _count: { select: { passkeys: true } } },
  });
  return totpConfirmedAt || _count.passkeys > 0 ? 'second-factor' : 'password';
}

/**
 * Whether what was typed shows that the person is who the session says.
 *
 * @throws a 429 Response after too many wrong ones
 */
export async function provesIdentity(
  actor: Person,
  kind: ProofKind,
  proof: string,
): Promise<boolean> {
  if (kind === 'second-factor') return false;
  const { email, passwordHash } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, passwordHash: true },
  });
  return checkPassword(email, proof, passwordHash);
}
