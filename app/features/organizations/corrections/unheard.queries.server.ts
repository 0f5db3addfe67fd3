import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import type { Prisma } from '~/platform/db/generated/client';
import { waitingDays, waitingSince } from './waiting';

/** Corrections that network administrators should look after: old ones, and those of organizations without people. */
export function unheard(): Prisma.CorrectionWhereInput {
  return {
    answeredAt: null,
    organization: listed,
    OR: [
      { createdAt: { lte: waitingSince(waitingDays.escalated, now()) } },
      { organization: { memberships: { none: { person: { disabledAt: null } } } } },
    ],
  };
}
