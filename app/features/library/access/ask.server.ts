import { recordAudit } from '~/features/audit/audit.server';
import { defaultLocale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { claimStamp } from '~/platform/http/once.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import type { RequestInput } from './access.schema';
import { mailRequest } from './letters.server';
import { getTitle } from './titles.server';

export type AskResult =
  | { status: 'asked' }
  | { status: 'not-found' }
  /** Message keys of `forms` by field name. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Asks the organization of a resource on request for access, in the name of one of the actor's organizations. The
 * people of the owner are told by e-mail. Nothing is sent if the actor's request is unanswered or was granted.
 */
export async function askForResource(
  actor: Person,
  slug: string,
  input: RequestInput,
): Promise<AskResult> {
  const found = await getTitle(actor, slug, defaultLocale);
  if (!found?.can.ask) return { status: 'not-found' };
  const { memberships } = actor;
  const asker =
    memberships.length === 1
      ? memberships[0]
      : memberships.find((one) => one.slug === input.organization);
  if (!asker) return { status: 'invalid', errors: { organization: ['choose'] } };
  const { status } = found.request;
  if (status === 'waiting' || status === 'granted') return { status: 'asked' };
  const { id: resourceId, organizationId } = found;
  try {
    await db().$transaction(async (tx) => {
      await claimStamp(tx);
      const { id } = await tx.resourceRequest.create({
        data: {
          resourceId,
          personId: actor.id,
          organizationId: asker.organizationId,
          purpose: input.purpose,
          createdAt: now(),
        },
        select: { id: true },
      });
      await mailRequest(tx, organizationId, id);
      await recordAudit(tx, {
        actor,
        action: 'resource.request',
        objectType: 'resourceRequest',
        objectId: id,
        organizationId,
      });
    });
  } catch (error) {
    // Sent twice: there is a waiting request already.
    const isTwice = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
    if (!isTwice) throw error;
  }
  nudgeMail();
  return { status: 'asked' };
}
