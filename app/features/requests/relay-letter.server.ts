import { nameLines } from '~/features/follow-ups/name-lines';
import { defineLetter } from '~/features/notifications/letter-kind.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

interface About {
  threadId: string;
  organizationIds: string[];
}

/**
 * Asks the secretariat to pass a request on to organizations of which nobody has an account. Is sent as long as the
 * request is open and one of them still has nobody.
 */
export const requestRelayLetter = defineLetter({
  kind: 'request-relay',
  async mayStillGo({ threadId, organizationIds }: About, { person }) {
    if (!person?.isNetworkAdmin) return null;
    const open = await db().thread.count({
      where: { id: threadId, status: 'open', hiddenAt: null, organization: listed },
    });
    const rows = await db().organization.findMany({
      where: {
        ...{ id: { in: organizationIds }, ...listed },
        memberships: { none: { person: { disabledAt: null } } },
      },
      select: { name: true },
    });
    return open > 0 && rows.length > 0 ? rows.map(({ name }) => name) : null;
  },
  write(all, { locale }) {
    const t = translator(locale, 'requests');
    return {
      subject: t('letter.relay.subject', { count: all.length }),
      before: [
        t('letter.relay.what'),
        ...nameLines(locale, all, (count) => t('letter.relay.more', { count })),
      ],
      link: { url: env().publicUrl + links.adminRequests(locale), name: t('letter.relay.link') },
      after: [t('letter.relay.how')],
    };
  },
});
