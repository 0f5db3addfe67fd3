import { recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { slugParam } from '~/platform/slug.schema';
import { aboutCampaign } from './campaign-row.server';
import { readableCampaigns } from './campaigns.policy';
import type { SignInput } from './campaigns.schema';
import { findMandate } from './mandates.server';
import { tellPrepared } from './tell-people.server';

export type SignResult =
  | 'signed'
  /** prepared by somebody without a mandate: whoever has one was told */
  | 'prepared'
  /** the text has changed since it was read */
  | 'changed'
  /** signatures are taken no more, or not yet */
  | 'closed'
  | 'not-found';

/**
 * Signs the version that was read, in the name of one of the actor's organizations. Who has a mandate signs; others
 * prepare the signature for those who have one. Two signatures of an organization are one, also at the same moment.
 */
export async function signCampaign(
  actor: Person,
  slug: string,
  input: SignInput,
): Promise<SignResult> {
  const own = actor.memberships.find((one) => one.slug === input.organization);
  if (!own || !slugParam.safeParse(slug).success) return 'not-found';
  const result = await db().$transaction(async (tx): Promise<SignResult> => {
    const { organizationId } = own;
    const isListed = await tx.organization.count({ where: { id: organizationId, ...listed } });
    const found = await tx.campaign.findFirst({
      where: { AND: [{ slug }, readableCampaigns(actor)] },
      select: { id: true, organizationId: true },
    });
    if (!found || isListed === 0) return 'not-found';
    // Shared, so that organizations sign at the same time, but no version comes in between.
    await tx.$queryRaw`SELECT 1 AS held FROM campaign WHERE id = ${found.id}::uuid FOR SHARE`;
    const { status, number, dueAt } = await tx.campaign.findUniqueOrThrow({
      where: { id: found.id },
      select: { status: true, number: true, dueAt: true },
    });
    if (status !== 'open' || now() > dueAt) return 'closed';
    if (input.version !== number) return 'changed';
    const version = await tx.campaignVersion.findUniqueOrThrow({
      where: { campaignId_number: { campaignId: found.id, number } },
      select: { id: true },
    });
    const mandate = await findMandate(tx, actor, organizationId);
    const isNew = await write(tx, {
      ...{ campaignId: found.id, organizationId, versionId: version.id, personId: actor.id },
      ...{ capacity: mandate?.capacity ?? '', isSigned: mandate !== null },
      name: mandate !== null && input.show === 'yes' ? actor.name : null,
    });
    if (isNew) {
      const action = mandate ? 'campaign.sign' : 'campaign.prepare';
      await recordAudit(tx, { actor, action, ...aboutCampaign({ ...found, organizationId }) });
      if (!mandate) await tellPrepared(tx, found.id, organizationId);
    }
    return mandate ? 'signed' : 'prepared';
  });
  nudgeMail();
  return result;
}

interface Written {
  campaignId: string;
  organizationId: string;
  versionId: string;
  personId: string;
  capacity: string;
  /** of who signs, if it is shown */
  name: string | null;
  isSigned: boolean;
}

/** Writes the organization's one signature. @returns false when it stands so already */
async function write(tx: Transaction, { isSigned, name, ...row }: Written): Promise<boolean> {
  const { campaignId, organizationId, versionId } = row;
  const status = isSigned ? ('signed' as const) : ('pending' as const);
  const data = { ...row, status, signedAt: isSigned ? now() : null, withdrawnAt: null };
  // Of two at the same moment, the second waits here for the first, and then finds its row.
  const { count } = await tx.signature.createMany({
    data: [{ ...data, createdAt: now() }],
    skipDuplicates: true,
  });
  const { id, ...before } = await tx.signature.findUniqueOrThrow({
    where: { campaignId_organizationId: { campaignId, organizationId } },
    select: { id: true, status: true, versionId: true, name: { select: { name: true } } },
  });
  // A signature that stands is not replaced by a prepared one, nor by the same again.
  const isSame = before.status === 'signed' && before.versionId === versionId;
  const stands = isSigned
    ? isSame && (before.name !== null) === (name !== null)
    : before.status !== 'withdrawn';
  if (count === 0 && stands) return false;
  if (count === 0) await tx.signature.update({ where: { id }, data, select: { id: true } });
  await tx.signatureName.deleteMany({ where: { signatureId: id } });
  const { personId, capacity } = row;
  if (name !== null)
    await tx.signatureName.create({
      data: { signatureId: id, personId, name, capacity },
      select: { signatureId: true },
    });
  return true;
}

/**
 * Withdraws an organization's signature, at any time. Before the delivery its name is gone; afterwards it stays with the
 * day of the withdrawal, because the document was delivered with it.
 */
export async function withdrawSignature(
  actor: Person,
  slug: string,
  organization: string,
): Promise<boolean> {
  const own = actor.memberships.find((one) => one.slug === organization);
  if (!own || !slugParam.safeParse(slug).success) return false;
  const { organizationId } = own;
  return db().$transaction(async (tx) => {
    const mayWithdraw =
      can(actor, 'mandate.give', organizationId) || (await findMandate(tx, actor, organizationId));
    const found = await tx.signature.findFirst({
      where: {
        ...{ organizationId, status: { not: 'withdrawn' as const } },
        campaign: { AND: [{ slug }, readableCampaigns(actor)] },
      },
      select: { id: true, status: true, campaignId: true },
    });
    if (!found || (found.status === 'signed' && !mayWithdraw)) return false;
    await tx.signature.update({
      where: { id: found.id },
      data: { status: 'withdrawn', withdrawnAt: now() },
      select: { id: true },
    });
    await tx.signatureName.deleteMany({ where: { signatureId: found.id } });
    await recordAudit(tx, {
      ...{ actor, action: 'campaign.withdraw' },
      ...aboutCampaign({ id: found.campaignId, organizationId }),
    });
    return true;
  });
}
