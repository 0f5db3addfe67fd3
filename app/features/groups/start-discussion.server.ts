import { recordAudit } from '~/features/audit/audit.server';
import { answererOf } from '~/features/requests/asker.server';
import { addPost } from '~/features/threads/add-post.server';
import { ownGroups } from '~/features/threads/groups.policy';
import { localeOfText } from '~/features/threads/text-locale.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import type { DiscussInput } from './groups.schema';
import { tellDiscussion } from './tell-discussion.server';

const longestSlug = 80;

export type Started =
  | { status: 'started'; slug: string }
  | { status: 'not-found' }
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Starts a discussion, in a group of the actor's or of the whole network, in the name of one of their organizations.
 *
 * @param page the language of the page, in which short texts are taken to be written
 */
export async function startDiscussion(
  actor: Person,
  groupSlug: string | null,
  input: DiscussInput,
  page: Locale,
): Promise<Started> {
  const own = answererOf(actor, input.organization);
  if (!own) return { status: 'invalid', errors: { organization: ['choose'] } };
  const { organizationId } = own;
  const locale = await localeOfText(`${input.title}. ${input.text}`, page);
  return db().$transaction(async (tx): Promise<Started> => {
    const present = { id: organizationId, ...listed };
    if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
      return { status: 'not-found' };
    const group = groupSlug
      ? await tx.group.findFirst({
          where: { AND: [{ slug: groupSlug, closedAt: null }, ownGroups(actor)] },
          select: { id: true, access: true },
        })
      : null;
    if (groupSlug && !group) return { status: 'not-found' };
    await claimStamp(tx);
    const words = !group || group.access === 'open' ? input.title : '';
    const slug = newSlug(words, longestSlug, 'discussion');
    const groupId = group?.id ?? null;
    const thread = await tx.thread.create({
      data: {
        ...{ kind: 'discussion', slug, organizationId, audience: 'network', groupId },
        ...{ createdAt: now(), createdById: actor.id },
      },
      select: { id: true },
    });
    const post = await addPost(tx, {
      ...{ threadId: thread.id, organizationId, personId: actor.id, kind: 'message', locale },
      ...{ subject: input.title, body: input.text },
    });
    if (!post) throw new Error('a new thread takes posts');
    await tellDiscussion(tx, { id: thread.id, groupId }, post.id, actor.id);
    await recordAudit(tx, {
      ...{ actor, action: 'discussion.start', objectType: 'discussion', objectId: thread.id },
      organizationId,
    });
    return { status: 'started', slug };
  });
}
