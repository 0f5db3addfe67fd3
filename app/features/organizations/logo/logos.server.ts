import crypto from 'node:crypto';
import { z } from 'zod';
import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { isAtRaisedRisk } from '~/features/protection/raised-risk.server';
import { editableOrganizations } from '../organizations.policy';
import type { Refusal } from '~/features/library/files/refusals.schema';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { keyOf, readFile, removeFile, writeFile } from '~/platform/storage/storage.server';
import { makeLogo } from './logo-image.server';

export type LogoResult =
  { status: 'saved' } | { status: 'not-found' } | { status: 'refused'; refusal: Refusal };

/**
 * Sets an organization's logo, replacing the current one. Whenever the process crashes, there is never a row
 * without its file; a file without a row is swept later.
 */
export async function setLogo(
  actor: Actor,
  slug: string,
  file: { name: string; bytes: Uint8Array },
): Promise<LogoResult> {
  const organization = await findEditable(actor, slug);
  if (!organization) return { status: 'not-found' };
  const logo = await makeLogo(file.name, file.bytes);
  if ('refusal' in logo) return { status: 'refused', ...logo };
  const { bytes, ...facts } = logo;
  const id = crypto.randomUUID();
  const storageKey = keyOf('kept', id);
  await writeFile(storageKey, bytes);
  const row = {
    id,
    storageKey,
    ...facts,
    bytes: bytes.length,
    sha256: crypto.createHash('sha256').update(bytes).digest('hex'),
  };
  const before = await db()
    .$transaction(async (tx) => {
      const old = await hold(tx, organization.id);
      await tx.organizationLogo.upsert({
        where: { organizationId: organization.id },
        create: { organizationId: organization.id, ...row },
        update: row,
        select: { id: true },
      });
      await record(tx, actor, organization.id);
      return old;
    })
    .catch(async (error: unknown) => {
      await removeFile(storageKey);
      throw error;
    });
  if (before) await removeFile(before.storageKey);
  return { status: 'saved' };
}

/** Removes an organization's logo. @returns false when it has none or the actor may not edit it */
export async function removeLogo(actor: Actor, slug: string): Promise<boolean> {
  const organization = await findEditable(actor, slug);
  if (!organization) return false;
  const before = await db().$transaction(async (tx) => {
    const old = await hold(tx, organization.id);
    if (!old) return null;
    await tx.organizationLogo.delete({
      where: { organizationId: organization.id },
      select: { id: true },
    });
    await record(tx, actor, organization.id);
    return old;
  });
  if (before) await removeFile(before.storageKey);
  return before !== null;
}

/** An organization and its logo, for people who may edit it; null for everybody else. */
export function getLogoForEditing(actor: Actor, slug: string) {
  return findEditable(actor, slug);
}

/** A logo by its id, as long as its organization is listed; null otherwise. */
export async function openLogo(id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().organizationLogo.findFirst({
    where: { id, organization: listed },
    select: { organizationId: true, storageKey: true, mediaType: true, bytes: true, sha256: true },
  });
  if (!row) return null;
  const { organizationId, storageKey, ...file } = row;
  return {
    ...file,
    name: 'logo.webp',
    isPublic: true,
    isIndexed: !(await isAtRaisedRisk(organizationId)),
    read: (range?: { start: number; end: number }) => readFile(storageKey, range),
  };
}

async function findEditable(actor: Actor, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  return db().organization.findFirst({
    where: { ...editableOrganizations(actor), slug },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      logo: { select: { id: true, width: true, height: true } },
    },
  });
}

/** The current logo. Locks the organization, so that concurrent changes happen one after the other. */
async function hold(tx: Transaction, organizationId: string) {
  await tx.$queryRaw`SELECT 1 AS held FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`;
  return tx.organizationLogo.findUnique({
    where: { organizationId },
    select: { storageKey: true },
  });
}

async function record(tx: Transaction, actor: Actor, organizationId: string): Promise<void> {
  // The logo is part of the profile, so changing it counts as an update.
  await tx.organization.update({
    where: { id: organizationId },
    data: { updatedAt: now() },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: 'organization.logo',
    ...aboutOrganization(organizationId),
  });
}
