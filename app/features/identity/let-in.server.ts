import type { Transaction } from '~/platform/db/client.server';

/**
 * Whether one of two people was let in by the other, directly or through people whom they let in, so that the
 * two are not independent. Letting somebody in means inviting them, giving them a role, enabling their
 * account or approving the replacement of their second factor. This is read from the audit log, which cannot
 * be altered unnoticed and outlives invitations.
 */
export async function isOneLetInByTheOther(
  tx: Transaction,
  one: string,
  other: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE above (start, id) AS (
      SELECT start, start FROM unnest(${[one, other]}::uuid[]) start
      UNION
      SELECT above.start, step.by
      FROM above CROSS JOIN LATERAL (
        SELECT made.actor_id AS by
        FROM audit_entry accepted
        JOIN audit_entry made ON made.object_id = accepted.object_id AND made.action = 'invitation.create'
        WHERE accepted.actor_id = above.id AND accepted.action = 'invitation.accept'
        UNION ALL
        SELECT given.actor_id
        FROM audit_entry given
        WHERE given.object_id = above.id::text AND given.outcome = 'success'
          AND given.action IN ('role.change', 'membership.hand-over', 'person.enable', 'recovery.approve')
      ) step
      WHERE step.by IS NOT NULL
    )
    SELECT EXISTS (
      SELECT FROM above WHERE id <> start AND id = ANY(${[one, other]}::uuid[])
    ) AS found`;
  return row?.found ?? true;
}
