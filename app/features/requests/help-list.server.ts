import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { readReasons, reasonWriter } from './reason-texts.server';

/**
 * The organizations that were told of a request or came by themselves, in the order in which they matched. Partners
 * see who was told and why, and who helps; only the asker sees who declined, and why. Nobody sees who read it.
 *
 * @param isAskerKnown false for a request through the secretariat whose asker the reader does not learn: they see only who
 * offered help, since the list of who was told lacks the asker, whom the same facts would match
 */
export async function listHelp(
  actor: Actor,
  thread: { id: string; organizationId: string; closedAt: Date | null },
  { isAsker, isAskerKnown }: { isAsker: boolean; isAskerKnown: boolean },
  locale: Locale,
) {
  const rows = await db().response.findMany({
    where: { threadId: thread.id, kind: 'help', organization: listed },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, status: true, origin: true, reasons: true, reason: true, consentedAt: true },
      organizationId: true,
      organization: { select: { slug: true, name: true, nameLocale: true } },
    },
  });
  const write = await reasonWriter(locale);
  const isShown = (row: (typeof rows)[number]) =>
    isAskerKnown ||
    !['told', 'declined'].includes(row.status) ||
    can(actor, 'request.answer', row.organizationId);
  return rows.filter(isShown).map(({ organizationId, reasons, consentedAt, ...row }) => {
    const isOwn = can(actor, 'request.answer', organizationId);
    const isDeclineShown = isAsker || isOwn;
    const hidden = row.status === 'declined' && !isDeclineShown;
    return {
      ...row,
      status: hidden ? ('told' as const) : row.status,
      reason: isDeclineShown ? row.reason : '',
      reasons: write(readReasons(reasons)),
      isOwn,
      hasConsented: consentedAt !== null,
      can: {
        decide: isAsker && row.status === 'offered' && thread.closedAt === null,
        consent: isOwn && row.status === 'done' && consentedAt === null,
        decline: isOwn && row.status === 'told' && thread.closedAt === null,
      },
    };
  });
}

export type HelpView = Awaited<ReturnType<typeof listHelp>>[number];
