import type { Transaction } from '~/platform/db/client.server';
import { nameKey } from '~/platform/look-alikes/look-alikes';

/** Whose names do not count: an organization's own, or those of its request to join. */
interface Except {
  organizationId?: string;
  joinRequestId?: string;
}

/** A name that the secretariat knows, by what it looks like. */
interface KnownName {
  key: string;
  /** null for one that asks to join */
  organizationId: string | null;
  joinRequestId: string | null;
}

/**
 * Every name that the network knows: of organizations in the directory, archived or hidden for safety, of those that
 * ask to join, and names that wait for approval. So that a name which has to wait does not tell which of these it is
 * like.
 */
export async function readKnownNames(tx: Transaction): Promise<KnownName[]> {
  const rows = await tx.$queryRaw<
    { name: string; organization_id: string | null; join_request_id: string | null }[]
  >`
    SELECT name, id AS organization_id, NULL::uuid AS join_request_id FROM organization
    UNION ALL SELECT name, organization_id, NULL FROM organization_text WHERE name <> ''
    UNION ALL SELECT name, organization_id, NULL FROM name_request
    UNION ALL SELECT name, NULL, id FROM join_request WHERE decided_at IS NULL`;
  return rows.map(({ name, organization_id, join_request_id }) => ({
    key: nameKey(name),
    organizationId: organization_id,
    joinRequestId: join_request_id,
  }));
}

/** Those of the known names that look the same as one. */
export function namesLike(name: string, known: readonly KnownName[], except: Except = {}) {
  const key = nameKey(name);
  return known.filter(
    (one) =>
      key !== '' &&
      one.key === key &&
      (one.organizationId === null || one.organizationId !== except.organizationId) &&
      (one.joinRequestId === null || one.joinRequestId !== except.joinRequestId),
  );
}

const lockNumber = 20_261_130_21; // any number of its own

/** Has whoever sets a name wait for others who do, so that two who take one name at once are told apart. */
export async function lockNames(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`;
}
