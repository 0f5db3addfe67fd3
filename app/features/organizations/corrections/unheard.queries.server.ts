import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { waitingFor } from '~/features/follow-ups/rounds.server';
import { listed } from '~/platform/auth/listed';
import type { Prisma } from '~/platform/db/generated/client';

/** Corrections that network administrators should look after: old ones, and those of organizations without people. */
export function unheard(): Prisma.CorrectionWhereInput {
  return {
    answeredAt: null,
    organization: listed,
    OR: [
      { createdAt: waitingFor(followUpDays.correction.escalated) },
      { organization: { memberships: { none: { person: { disabledAt: null } } } } },
    ],
  };
}
