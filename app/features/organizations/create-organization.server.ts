import { recordAudit } from '~/features/audit/audit.server';
import { refreshOrganizationSearch } from '~/features/directory/search-index.server';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { reservedSlugs, slugFrom } from '~/platform/slug';
import { recordRevision } from './revisions.server';
import { longestSlug, type NewOrganization } from './organizations.schema';

export type CreateResult =
  | { status: 'created'; slug: string }
  | { status: 'not-found' }
  /** Names of fields with message keys of `forms`. Nothing was written. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Creates an organization with its seat's country; its own people fill in the rest. Without a slug it
 * gets one made from its name.
 *
 * @param actor a network administrator; for everybody else there is nothing here
 */
export async function createOrganization(
  actor: Actor,
  input: NewOrganization,
): Promise<CreateResult> {
  if (!can(actor, 'organization.administer')) return { status: 'not-found' };
  return db().$transaction((tx) => insertOrganization(tx, actor, input));
}

/** The same inside a transaction of the caller's, who has asked already whether the actor may. */
export async function insertOrganization(
  tx: Transaction,
  actor: Actor,
  input: NewOrganization,
): Promise<CreateResult> {
  const { ownName: name, nameLocale, country } = input;
  const known = await tx.country.findUnique({ where: { code: country }, select: { code: true } });
  if (!known) return { status: 'invalid', errors: { country: ['choose'] } };
  const slug = input.slug || (await freeSlug(tx, name));
  if (!slug) return { status: 'invalid', errors: { slug: ['slug'] } };

  // An address that once led to another organization still leads there.
  const former = await tx.organizationSlug.findUnique({
    where: { slug },
    select: { slug: true },
  });
  if (former) return { status: 'invalid', errors: { slug: ['slugTaken'] } };
  // Says itself whether the address was free, also when two administrators take it at once.
  const { count } = await tx.organization.createMany({
    data: [{ slug, name, nameLocale }],
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
  await recordAudit(tx, {
    actor,
    action: 'organization.create',
    objectType: 'organization',
    objectId: id,
    organizationId: id,
  });
  return { status: 'created', slug };
}

/** The name's address, with a number when it is taken. */
async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const slug = slugFrom(name, longestSlug - 4);
  if (!slug) return '';
  const like = { where: { slug: { startsWith: slug } }, select: { slug: true } } as const;
  const taken = [
    ...(await tx.organization.findMany(like)),
    ...(await tx.organizationSlug.findMany(like)),
  ];
  const slugs = new Set([...reservedSlugs, ...taken.map((one) => one.slug)]);
  for (let number = 2; slugs.has(slug); number += 1) {
    if (!slugs.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
  return slug;
}
