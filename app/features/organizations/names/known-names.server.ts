import type { Transaction } from '~/platform/db/client.server';
import { nameKey } from '~/platform/look-alikes/look-alikes';

/** Names to ignore: those of an organization or of its request to join. */
interface Except {
  organizationId?: string;
  joinRequestId?: string;
}

/** A name that the network knows, with a key that is equal for names that look the same. */
interface KnownName {
  key: string;
  /** null for a request to join */
  organizationId: string | null;
  joinRequestId: string | null;
}

/**
 * Every name and acronym that the network knows: of organizations (also archived ones and those hidden for safety), of
 * requests to join, and names that wait for approval. All are included so that a name which has to wait does
 * not disclose which of these it resembles.
 */
export async function readKnownNames(tx: Transaction): Promise<KnownName[]> {
  const rows = await tx.$queryRaw<
    { name: string; organization_id: string | null; join_request_id: string | null }[]
  >`
    SELECT name, id AS organization_id, NULL::uuid AS join_request_id FROM organization
    UNION ALL SELECT acronym, id, NULL FROM organization WHERE acronym <> ''
    UNION ALL SELECT name, organization_id, NULL FROM organization_text WHERE name <> ''
    UNION ALL SELECT name, organization_id, NULL FROM name_request
    UNION ALL SELECT name, NULL, id FROM join_request WHERE decided_at IS NULL`;
  return rows.map(({ name, organization_id, join_request_id }) => ({
    key: nameKey(name),
    organizationId: organization_id,
    joinRequestId: join_request_id,
  }));
}

/** The known names that look the same as a given one. */
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
