import { recordAudit } from '~/features/audit/audit.server';
import { notify, peopleOf } from '~/features/notifications/told/notify.server';
import { isLocale, type Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { queueTranslation } from './machine-translation.server';
import type { ThreadKind } from '~/platform/db/generated/enums';
import { postTextFields, saveText, type TextInput } from './save-text.server';
import { readablePosts } from './threads.policy';
import { refreshThreadSearch } from './thread-search.server';

/** Asks for a translation of a post. The people of its author are told, and other readers see who asks. */
export async function wishTranslation(
  tx: Transaction,
  actor: Person,
  of: { threadId: string },
  { id, locale }: { id: string; locale: Locale },
): Promise<boolean> {
  const [own] = actor.memberships;
  const post = await tx.post.findFirst({
    where: { AND: [{ id, ...of }, readablePosts(actor)] },
    select: { organizationId: true, texts: { select: { locale: true, origin: true } } },
  });
  if (!post || !own || !isLocale(locale)) return false;
  const isWritten = post.texts.some((one) => one.locale === locale && one.origin !== 'machine');
  if (isWritten) return true;
  const { organizationId } = own;
  const wish = { ...of, organizationId, kind: 'translation' as const, postId: id, locale };
  if ((await tx.response.count({ where: wish })) > 0) return true;
  const at = now();
  await tx.response.create({
    data: {
      ...wish,
      status: 'asked',
      origin: 'own',
      personId: actor.id,
      createdAt: at,
      changedAt: at,
    },
    select: { id: true },
  });
  const people = await peopleOf(tx, [post.organizationId], actor.id);
  await notify(
    tx,
    id,
    'translation',
    people.map((personId) => ({ personId, byMail: false })),
  );
  await recordAudit(tx, {
    ...{ actor, action: 'translation.ask', objectType: 'post', objectId: id, organizationId },
  });
  return true;
}

/** Kinds of thread whose posts are translated one by one. */
const translated = ['request', 'discussion', 'alert', 'event'] as const;

/** A post with all its texts, for writing them side by side; null when the actor may not translate it. */
export async function getPostTexts(actor: Person, slug: string, number: number) {
  const post = await db().post.findFirst({
    where: {
      AND: [{ number, thread: { slug, kind: { in: [...translated] } } }, readablePosts(actor)],
    },
    select: {
      ...{ id: true, number: true, sourceLocale: true, organizationId: true, threadId: true },
      texts: { select: postTextFields },
      thread: { select: { kind: true } },
    },
  });
  if (!post || post.texts.length === 0 || actor.memberships.length === 0) return null;
  return { ...post, canEdit: can(actor, 'translation.offer', post.organizationId) };
}

export interface SavedText extends TextInput {
  /** the revisions of the source and of this text that the writer saw; 0 for a text that was not there */
  sourceRevision: number;
  revision: number;
  /** the slug of the organization in whose name a translation is written */
  organization?: string | undefined;
}

/**
 * Saves a translation of a post, or the author's own text. Only the author's organization changes the original.
 *
 * @returns the kind of the post's thread; `changed` when one of the texts was changed since the writer opened the page
 */
export async function savePostText(
  actor: Person,
  slug: string,
  number: number,
  input: SavedText,
): Promise<{ kind: ThreadKind } | 'changed' | 'not-found'> {
  return db().$transaction(async (tx) => {
    const found = await tx.post.findFirst({
      where: {
        AND: [{ number, thread: { slug, kind: { in: [...translated] } } }, readablePosts(actor)],
      },
      select: { id: true, threadId: true, thread: { select: { kind: true } } },
    });
    if (!found || !isLocale(input.locale)) return 'not-found';
    await tx.$queryRaw`SELECT 1 AS held FROM post WHERE id = ${found.id}::uuid FOR UPDATE`;
    const post = await tx.post.findUniqueOrThrow({
      where: { id: found.id },
      select: {
        ...{ id: true, sourceLocale: true, organizationId: true },
        texts: { select: postTextFields },
      },
    });
    const isOriginal = input.locale === post.sourceLocale;
    const own = ownOf(actor, post.organizationId, input.organization, isOriginal);
    if (!own || post.texts.length === 0) return 'not-found';
    const revisionOf = (locale: Locale) =>
      post.texts.find((text) => text.locale === locale)?.revision ?? 0;
    const isSeen =
      revisionOf(post.sourceLocale) === input.sourceRevision &&
      revisionOf(input.locale) === input.revision;
    if (!isSeen) return 'changed';
    await saveText(tx, post, input, { organizationId: own, personId: actor.id });
    if (isOriginal) await queueTranslation(tx, post.id);
    else await endWishes(tx, post.id, input.locale);
    await refreshThreadSearch(tx, found.threadId);
    await recordAudit(tx, {
      ...{ actor, objectType: 'post', objectId: post.id, organizationId: own },
      action: isOriginal ? editOf(found.thread.kind) : 'translation.write',
    });
    return found.thread;
  });
}

/** What the audit log calls a change of the author's own text. */
const editOf = (kind: ThreadKind) =>
  kind === 'alert' || kind === 'event' ? (`${kind}.edit` as const) : 'request.edit';

/** The organization in whose name a text is written; the original belongs to its author. */
function ownOf(
  actor: Person,
  authorId: string,
  slug: string | undefined,
  isOriginal: boolean,
): string | undefined {
  const isAuthor = can(actor, 'translation.offer', authorId);
  if (isOriginal) return isAuthor ? authorId : undefined;
  const chosen = actor.memberships.find((one) => one.slug === slug) ?? actor.memberships[0];
  return isAuthor && !slug ? authorId : chosen?.organizationId;
}

async function endWishes(tx: Transaction, postId: string, locale: Locale): Promise<void> {
  await tx.response.updateMany({
    where: { postId, locale, kind: 'translation', status: 'asked' },
    data: { status: 'done', changedAt: now() },
  });
}
