import { recordAudit } from '~/features/audit/audit.server';
import { locales, type Locale } from '~/i18n/locale';
import type { Actor, Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import { slugParam } from '~/platform/slug.schema';
import { publishedRecommendations } from './recommendations.policy';
import type { AddInput, DecideInput, ProposeInput } from './recommendations.schema';

/** Message keys by field. */
type Errors = Record<string, string[]>;

/** The actor's organization with this slug, unless it is hidden or archived. */
async function ownListed(tx: Transaction, actor: Person, slug: string) {
  const own = actor.memberships.find((one) => one.slug === slug);
  if (!own) return null;
  const { organizationId } = own;
  const isListed = await tx.organization.count({ where: { id: organizationId, ...listed } });
  return isListed > 0 ? organizationId : null;
}

/** Proposes a recommendation, which the secretariat publishes. @returns its slug, or the form's errors */
export async function proposeRecommendation(
  actor: Person,
  input: ProposeInput,
): Promise<{ slug: string } | { errors: Errors }> {
  return db().$transaction(async (tx) => {
    const organizationId = await ownListed(tx, actor, input.as);
    if (!organizationId) return { errors: { as: ['choose'] } };
    const document = await tx.sourceDocument.findUnique({
      where: { slug: input.document },
      select: { id: true, symbol: true, slug: true },
    });
    if (!document) return { errors: { document: ['choose'] } };
    const theme = input.theme
      ? await tx.term.findFirst({
          where: { kind: 'expertise', slug: input.theme, retiredAt: null },
          select: { id: true },
        })
      : null;
    if (input.theme && !theme) return { errors: { theme: ['choose'] } };
    const known = await tx.country.findMany({
      where: { code: { in: input.country } },
      select: { code: true },
    });
    await claimStamp(tx);
    const slug = newSlug(
      `${document.symbol || document.slug} ${input.place}`,
      80,
      'recommendation',
    );
    const { id } = await tx.recommendation.create({
      data: {
        ...{ slug, documentId: document.id, organizationId, personId: actor.id },
        ...{ place: input.place, level: input.level, rightSlug: input.right ?? null },
        ...{ countries: known.map(({ code }) => code).sort(), proposedAt: now() },
        themeId: theme?.id ?? null,
        texts: {
          create: locales
            .filter((locale) => input.text[locale])
            .map((locale) => ({
              ...{ locale, text: input.text[locale] ?? '' },
              addressee: input.addressee[locale] ?? '',
              isOfficial: locale === input.official,
            })),
        },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...{ actor, action: 'recommendation.propose', objectType: 'recommendation' },
      ...{ objectId: id, organizationId },
    });
    return { slug };
  });
}

/** Publishes a proposal or declines it; the secretariat never rewrites it. @returns whether it waited */
export async function decideRecommendation(actor: Person, input: DecideInput): Promise<boolean> {
  if (!can(actor, 'recommendation.publish')) return false;
  return db().$transaction(async (tx) => {
    const isPublished = input.do === 'publish';
    const { slug } = input;
    const { count } = await tx.recommendation.updateMany({
      where: { slug, state: 'proposed' },
      data: {
        ...{ state: isPublished ? 'published' : 'declined', decidedAt: now() },
        ...{ decidedById: actor.id, declineReason: isPublished ? '' : input.reason },
      },
    });
    if (count === 0) return false;
    const { id, organizationId } = await tx.recommendation.findUniqueOrThrow({
      where: { slug },
      select: { id: true, organizationId: true },
    });
    await recordAudit(tx, {
      ...{ actor, objectType: 'recommendation', objectId: id, organizationId },
      action: isPublished ? 'recommendation.publish' : 'recommendation.decline',
    });
    return true;
  });
}

/**
 * Adds to a published recommendation: an assessment, what an organization did, the State's position, or a link.
 *
 * @param locale the language of the page, in which notes are written
 */
export async function addToRecommendation(
  actor: Person,
  slug: string,
  input: AddInput,
  locale: Locale,
): Promise<'done' | 'not-found' | Errors> {
  if (!slugParam.safeParse(slug).success) return 'not-found';
  return db().$transaction(async (tx): Promise<'done' | 'not-found' | Errors> => {
    const organizationId = await ownListed(tx, actor, input.as);
    const found = await tx.recommendation.findFirst({
      where: { slug, ...publishedRecommendations },
      select: { id: true },
    });
    if (!found) return 'not-found';
    if (!organizationId) return { as: ['choose'] };
    const errors = await add(
      tx,
      actor,
      { recommendationId: found.id, organizationId },
      input,
      locale,
    );
    if (errors) return errors;
    await recordAudit(tx, {
      ...{ actor, action: `recommendation.${input.do}` as const, organizationId },
      ...{ objectType: 'recommendation', objectId: found.id },
    });
    return 'done';
  });
}

async function add(
  tx: Transaction,
  actor: Actor & { id: string },
  ids: { recommendationId: string; organizationId: string },
  input: AddInput,
  locale: Locale,
): Promise<Errors | null> {
  const { recommendationId } = ids;
  const personId = actor.id;
  if ('country' in input) {
    const known = await tx.country.count({ where: { code: input.country } });
    if (known === 0) return { country: ['choose'] };
  }
  switch (input.do) {
    case 'assess': {
      const { country: countryCode, year, status, note, source, url } = input;
      const key = { ...ids, countryCode, year, isState: input.by === 'state' };
      // What an organization says of the same year again replaces what it said, with its evidence.
      await tx.statusAssessment.deleteMany({ where: key });
      const evidence = { title: source || url, url: url || null, readOn: now() };
      await tx.statusAssessment.create({
        data: {
          ...{ ...key, personId, status, note, locale, createdAt: now() },
          ...(evidence.title && { evidence: { create: evidence } }),
        },
        select: { id: true },
      });
      return null;
    }
    case 'follow-up':
      await claimStamp(tx);
      await tx.followUp.create({
        data: {
          ...{ ...ids, personId, text: input.text, locale, createdAt: now() },
          happenedOn: new Date(input.on),
        },
        select: { id: true },
      });
      return null;
    case 'position': {
      const { country: countryCode, position, source, url } = input;
      const data = { position, source, url: url || null, createdById: personId };
      await tx.statePosition.upsert({
        where: { recommendationId_countryCode: { recommendationId, countryCode } },
        create: { recommendationId, countryCode, ...data },
        update: data,
        select: { countryCode: true },
      });
      return null;
    }
    case 'link': {
      const to = await tx.recommendation.findFirst({
        where: { slug: input.to, id: { not: recommendationId }, ...publishedRecommendations },
        select: { id: true },
      });
      if (!to) return { to: ['choose'] };
      await tx.recommendationLink.upsert({
        where: { fromId_toId: { fromId: recommendationId, toId: to.id } },
        create: { fromId: recommendationId, toId: to.id, kind: input.kind, createdById: personId },
        update: { kind: input.kind },
        select: { fromId: true },
      });
      return null;
    }
  }
}
