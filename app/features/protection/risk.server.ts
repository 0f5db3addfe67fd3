import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { searchDocuments } from '~/platform/db/search-documents.server';
import { nudgeJobs } from '~/platform/jobs/runner.server';
import { slugParam } from '~/platform/slug.schema';
import { atRaisedRisk } from './raised-risk.server';

/** The limit of the transaction, in milliseconds. All organizations of a country may have to be indexed again. */
const patience = { timeout: 25_000 };

/**
 * Sets or ends an organization's raised risk. During raised risk, others see only the country of its places and
 * cannot search for the places, visitors see no telephone number or email address, its texts are withheld until its
 * people have read them, and search engines are told to stay away. Setting it again changes nothing.
 *
 * The transaction is short: pages hide details as soon as it is committed. The search index keeps only names and
 * countries until a job has written the rest again.
 *
 * @returns false when the actor may not set it
 */
export async function setOrganizationRisk(
  actor: Actor,
  slug: string,
  isRaised: boolean,
): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  const isTheirs = await db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...organizationsWhere(actor, 'organization.risk'), slug },
      select: { id: true, updatedAt: true },
    });
    if (!row) return false;
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, raisedRiskAt: isRaised ? null : { not: null } },
      data: {
        raisedRiskAt: isRaised ? now() : null,
        textsShownAt: null,
        updatedAt: row.updatedAt,
      },
    });
    if (count === 0) return true;
    await followInSearch(tx, [row.id], isRaised);
    await recordAudit(tx, {
      actor,
      action: isRaised ? 'organization.raise-risk' : 'organization.end-risk',
      ...aboutOrganization(row.id),
    });
    return true;
  }, patience);
  nudgeJobs();
  return isTheirs;
}

/**
 * Sets or ends a country's raised risk. It applies to every organization that has its seat there, and to the
 * places there of all other organizations.
 *
 * @returns false when there is no such country or the actor may not set it
 */
export async function setCountryRisk(
  actor: Actor,
  code: string,
  isRaised: boolean,
): Promise<boolean> {
  if (!can(actor, 'country.risk')) return false;
  const isKnown = await db().$transaction(async (tx) => {
    // Takes the same locks in the same order as saving a profile does: see refreshOrganizationSearch.
    await tx.$queryRaw`SELECT code FROM country ORDER BY code FOR NO KEY UPDATE`;
    const { count } = await tx.country.updateMany({
      where: { code, raisedRiskAt: isRaised ? null : { not: null } },
      data: { raisedRiskAt: isRaised ? now() : null },
    });
    if (count === 0) return (await tx.country.count({ where: { code } })) === 1;
    const there = await tx.organization.findMany({
      where: { places: { some: { countryCode: code } } },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    await tx.$executeRaw`
      UPDATE organization SET texts_shown_at = NULL WHERE texts_shown_at IS NOT NULL AND id IN (
        SELECT organization_id FROM organization_place WHERE kind = 'seat' AND country_code = ${code})`;
    await followInSearch(
      tx,
      there.map(({ id }) => id),
      isRaised,
    );
    await recordAudit(tx, {
      actor,
      action: isRaised ? 'country.raise-risk' : 'country.end-risk',
      objectType: 'country',
      objectId: code,
    });
    return true;
  }, patience);
  nudgeJobs();
  return isKnown;
}

/**
 * Shows an organization's texts, website and links to others during raised risk, because its people have read them as
 * others would see them; or withholds them again. Withholding them twice changes nothing.
 *
 * @returns false when it is not at raised risk as a whole, or the actor may not decide about it
 */
export async function setTextsShown(
  actor: Actor,
  slug: string,
  areShown: boolean,
): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  const isDone = await db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { AND: [listed, organizationsWhere(actor, 'organization.risk'), atRaisedRisk], slug },
      select: { id: true, updatedAt: true },
    });
    if (!row) return false;
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, ...(areShown ? {} : { textsShownAt: { not: null } }) },
      data: { textsShownAt: areShown ? now() : null, updatedAt: row.updatedAt },
    });
    if (count === 0) return true;
    await followInSearch(tx, [row.id], !areShown);
    await recordAudit(tx, {
      actor,
      action: areShown ? 'organization.show-texts' : 'organization.withhold-texts',
      ...aboutOrganization(row.id),
    });
    return true;
  }, patience);
  nudgeJobs();
  return isDone;
}

/** Updates the search index after the risk changed. Until then the index reveals too little, never too much. */
async function followInSearch(
  tx: Transaction,
  organizationIds: string[],
  showsLess: boolean,
): Promise<void> {
  if (showsLess) await searchDocuments().limitOrganizationsToNames(tx, organizationIds);
  await searchDocuments().refreshOrganizationsLater(tx, organizationIds);
}
