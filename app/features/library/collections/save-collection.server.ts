import type { AuditAction } from '~/features/audit/audit.schema';
import { recordAudit } from '~/features/audit/audit.server';
import { locales } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import { editableCollections } from './collections.policy';
import { ofNetwork, type CollectionInput } from './collections.schema';

export type SaveResult =
  | { status: 'saved'; slug: string }
  | { status: 'not-found' }
  /** Somebody else saved after `input.version`. Nothing was written. */
  | { status: 'conflict' }
  /** Message keys of `forms` by field name. Nothing was written. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/** Creates a collection in the name of one of the actor's organizations or of the network. */
export async function createCollection(actor: Person, input: CollectionInput): Promise<SaveResult> {
  const owner = ownerOf(actor, input.owner);
  if (owner === undefined) return { status: 'invalid', errors: { owner: ['choose'] } };
  if (owner === null && input.audience === 'organization')
    return { status: 'invalid', errors: { audience: ['choose'] } };
  return db().$transaction(async (tx) => {
    if (owner !== null) {
      const present = { id: owner, ...listed };
      if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
        return { status: 'not-found' };
    }
    await claimStamp(tx);
    const collection = await tx.collection.create({
      data: {
        slug: newSlug(Object.values(input.title).find(Boolean) ?? '', longestSlug, 'collection'),
        organizationId: owner,
        audience: input.audience,
        createdAt: now(),
        texts: { create: textsOf(input) },
      },
      select: { id: true, slug: true, organizationId: true },
    });
    await audit(tx, actor, collection, 'collection.create');
    return { status: 'saved', slug: collection.slug };
  });
}

/** @returns the organization's id, null for the network itself, undefined if the owner must be chosen */
function ownerOf(actor: Person, owner: string | undefined): string | null | undefined {
  const { memberships } = actor;
  const mayNetwork = can(actor, 'collection.curate-network');
  if (owner === ofNetwork) return mayNetwork ? null : undefined;
  if (owner) return memberships.find(({ slug }) => slug === owner)?.organizationId;
  if (memberships.length === 0 && mayNetwork) return null;
  return memberships.length === 1 && !mayNetwork ? memberships[0]?.organizationId : undefined;
}

/** Saves the texts and the audience of a collection. */
export async function updateCollection(
  actor: Person,
  slug: string,
  input: CollectionInput,
): Promise<SaveResult> {
  return db().$transaction(async (tx) => {
    const row = await tx.collection.findFirst({
      where: { AND: [{ slug }, editableCollections(actor)] },
      select: { id: true, version: true, organizationId: true, audience: true },
    });
    if (!row) return { status: 'not-found' };
    if (row.organizationId === null && input.audience === 'organization')
      return { status: 'invalid', errors: { audience: ['choose'] } };
    const claimed = await tx.collection.updateMany({
      where: { AND: [{ id: row.id, version: input.version ?? 0 }, editableCollections(actor)] },
      data: { audience: input.audience, version: { increment: 1 } },
    });
    if (claimed.count === 0) return { status: 'conflict' };
    await tx.collectionText.deleteMany({
      where: { collectionId: row.id, locale: { in: [...locales] } },
    });
    await tx.collectionText.createMany({
      data: textsOf(input).map((text) => ({ collectionId: row.id, ...text })),
    });
    await audit(tx, actor, row, 'collection.update');
    if (row.audience !== input.audience) await audit(tx, actor, row, 'collection.visibility');
    return { status: 'saved', slug };
  });
}

/** Removes a collection. The resources in it are not affected. */
export async function removeCollection(actor: Person, slug: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const row = await tx.collection.findFirst({
      where: { AND: [{ slug }, editableCollections(actor)] },
      select: { id: true, organizationId: true },
    });
    if (!row) return false;
    await tx.collection.update({
      where: { id: row.id },
      data: { removedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, actor, row, 'collection.remove');
    return true;
  });
}

function textsOf({ title, description }: CollectionInput) {
  return locales.flatMap((locale) =>
    title[locale] ? [{ locale, title: title[locale], description: description[locale] ?? '' }] : [],
  );
}

const longestSlug = 80;

export function audit(
  tx: Transaction,
  actor: Person,
  { id, organizationId }: { id: string; organizationId: string | null },
  action: AuditAction,
) {
  return recordAudit(tx, { actor, action, objectType: 'collection', objectId: id, organizationId });
}
