import type { Transaction } from '~/platform/db/client.server';

/**
 * Whether one of two people could be the other's creature: was let in by them, directly or through people whom
 * they let in. Somebody lets another in by inviting them, giving them a role, enabling their account or approving
 * another second factor for it. All of that is in the audit log, which nobody can rewrite unseen and which lasts
 * when invitations are long swept.
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
