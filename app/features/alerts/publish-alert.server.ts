import { recordAudit } from '~/features/audit/audit.server';
import { borderPosts } from '~/features/search/places/borders';
import { addPost } from '~/features/threads/add-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import { endOfDayAfter, startOfDay } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import type { AlertInput } from './alerts.schema';
import { ownAlerts } from './alerts.policy';
import { tellOfNew } from './tell-alert.server';

const longestSlug = 80;

export type PublishResult =
  | { status: 'published'; slug: string }
  /** message keys by field */
  | { status: 'invalid'; errors: Record<string, string[]> }
  | { status: 'not-found' };

/**
 * Publishes an alert in the name of one of the actor's organizations. It is unconfirmed until another organization
 * confirms it.
 *
 * @param updates the slug of the organization's own alert whose place it takes
 * @param page the language of the page, in which short texts are taken to be written
 */
export async function publishAlert(
  actor: Person,
  input: AlertInput,
  updates: string | null,
  page: Locale,
): Promise<PublishResult> {
  const own = actor.memberships.find(({ slug }) => slug === input.as);
  if (!own) return { status: 'invalid', errors: { as: ['choose'] } };
  const locale = await localeOfText(`${input.title}. ${input.text}`, page);
  const { organizationId } = own;
  return db().$transaction(async (tx): Promise<PublishResult> => {
    const present = { id: organizationId, ...listed };
    if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
      return { status: 'invalid', errors: { as: ['choose'] } };
    const places = await placesOf(tx, input);
    if (places.countries.length === 0)
      return { status: 'invalid', errors: { country: ['whereOf'] } };
    const before = updates === null ? null : await endUpdated(tx, actor, updates, organizationId);
    if (updates !== null && !before) return { status: 'not-found' };
    await claimStamp(tx);
    const slug = newSlug(input.title, longestSlug, 'alert');
    const { id: threadId } = await tx.thread.create({
      data: {
        ...{ kind: 'alert', slug, organizationId, audience: input.audience },
        ...places,
        expiresAt: endOfDayAfter(startOfDay(input.until), 0),
        ...{ createdAt: now(), createdById: actor.id, supersedesId: before },
        terms: { create: await termsOf(tx, input) },
      },
      select: { id: true },
    });
    const post = await addPost(tx, {
      ...{ threadId, organizationId, personId: actor.id, kind: 'message', locale },
      ...{ subject: input.title, body: input.text },
    });
    if (!post) throw new Error('a new thread takes posts');
    await refreshThreadSearch(tx, threadId);
    await tellOfNew(tx, { threadId, postId: post.id, organizationId, writer: actor.id, before });
    await recordAudit(tx, {
      ...{ actor, objectType: 'alert', objectId: threadId, organizationId },
      action: before ? 'alert.update' : 'alert.publish',
    });
    return { status: 'published', slug };
  });
}

/** Where an alert holds: a border post lies in its countries. */
async function placesOf(tx: Transaction, { country, border }: AlertInput) {
  const posts = borderPosts().filter(({ slug }) => border.includes(slug));
  const countries = await tx.country.findMany({
    where: { code: { in: [...country, ...posts.flatMap((post) => post.countries)] } },
    orderBy: { position: 'asc' },
    select: { code: true },
  });
  return {
    countries: countries.map(({ code }) => code),
    borders: posts.map(({ slug }) => slug),
  };
}

async function termsOf(tx: Transaction, { stage, area }: AlertInput) {
  const rows = await tx.term.findMany({
    where: {
      retiredAt: null,
      OR: [
        { kind: 'stage', slug: { in: stage } },
        { kind: 'expertise', slug: { in: area } },
      ],
    },
    select: { id: true, kind: true },
  });
  return rows.map(({ id, kind }) => ({ termId: id, kind }));
}

/** Whether the actor may update an alert now. */
export async function mayUpdate(actor: Person, slug: string): Promise<boolean> {
  const where = { AND: [{ slug, status: 'open' as const }, ownAlerts(actor)] };
  return (await db().thread.count({ where })) > 0;
}

/** Ends the alert whose place another one takes. @returns its id; null when it is not the organization's or not open */
async function endUpdated(tx: Transaction, actor: Person, slug: string, organizationId: string) {
  const found = await tx.thread.findFirst({
    where: { AND: [{ slug, organizationId, status: 'open' }, ownAlerts(actor)] },
    select: { id: true },
  });
  if (!found) return null;
  const { count } = await tx.thread.updateMany({
    where: { id: found.id, status: 'open' },
    data: { status: 'updated', closedAt: now() },
  });
  return count > 0 ? found.id : null;
}
