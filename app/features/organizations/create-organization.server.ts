import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import { namesLike, readKnownNames } from './names/known-names.server';
import { recordRevision } from './history/revisions.server';
import { longestSlug, type NewOrganization } from './organizations.schema';

export type CreateResult =
  | { status: 'created'; slug: string }
  | { status: 'not-found' }
  /** The name resembles one that the network knows, and nobody confirmed that this is another organization. */
  | { status: 'alike' }
  /** Message keys of `forms` by field name. Nothing was written. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Creates an organization with the country of its seat; its own people fill in the rest. Without a slug, one
 * is generated from the name. A chosen slug that is in use is rejected; this discloses nothing, because
 * network administrators see every organization.
 *
 * @param actor a network administrator; everybody else gets `not-found`
 */
export async function createOrganization(
  actor: Actor,
  input: NewOrganization,
): Promise<CreateResult> {
  if (!can(actor, 'organization.administer')) return { status: 'not-found' };
  return db().$transaction(async (tx) => {
    await takeLock(tx, 'names');
    if (!input.another && namesLike(input.ownName, await readKnownNames(tx)).length > 0)
      return { status: 'alike' };
    const result = await insertOrganization(tx, actor, input);
    if (result.status === 'created') await claimStamp(tx);
    return result;
  });
}

/** The same within the caller's transaction. The caller has checked the actor's permission. */
export async function insertOrganization(
  tx: Transaction,
  actor: Actor,
  input: NewOrganization,
): Promise<CreateResult> {
  const { ownName: name, nameLocale, country } = input;
  const known = await tx.country.findUnique({ where: { code: country }, select: { code: true } });
  if (!known) return { status: 'invalid', errors: { country: ['choose'] } };
  const slug = input.slug || newSlug(name, longestSlug, 'org');

  // A former slug of another organization still redirects there.
  const former = await tx.organizationSlug.findUnique({
    where: { slug },
    select: { slug: true },
  });
  if (former) return { status: 'invalid', errors: { slug: ['slugTaken'] } };
  // The insert itself detects a used slug, even if two administrators choose the same one at the same time.
  const { count } = await tx.organization.createMany({
    data: [{ slug, name, nameLocale, introducedAt: null }],
    skipDuplicates: true,
  });
  if (count === 0) return { status: 'invalid', errors: { slug: ['slugTaken'] } };
  const { id } = await tx.organization.update({
    where: { slug },
    data: { places: { create: { kind: 'seat', countryCode: country, position: 1 } } },
    select: { id: true },
  });
  await refreshOrganizationSearch(tx, [id]);
  await recordRevision(tx, actor, id);
  await recordAudit(tx, { actor, action: 'organization.create', ...aboutOrganization(id) });
  return { status: 'created', slug };
}
