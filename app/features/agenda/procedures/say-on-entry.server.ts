import { recordAudit } from '~/features/audit/audit.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { reach } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { publishedAt } from './procedures.policy';
import type { SayInput } from './propose.schema';

/** A `where` for the organizations that have their seat in a country or work in it, as everybody may know. */
export const worksIn = (country: string) => ({
  OR: [
    { countries: { some: { countryCode: country, audience: 'public' as const } } },
    { places: { some: { countryCode: country, audience: 'public' as const } } },
  ],
});

/**
 * The actor's organizations that may confirm or dispute what is said of a country: those that work there, but for the
 * one that said it.
 */
export async function verifiersOf(
  actor: Person,
  { country, author }: { country: string; author: string | null },
) {
  const own = reach(actor, 'procedure.verify');
  return db().organization.findMany({
    where: {
      ...listed,
      id: { in: own === 'everywhere' ? [] : own.filter((id) => id !== author) },
      ...worksIn(country),
    },
    orderBy: { name: 'asc' },
    select: { id: true, slug: true, name: true },
  });
}

/**
 * Confirms, disputes or assesses the revision of an entry that is shown, in the name of one of the actor's
 * organizations. Its earlier words stay in the history; the latest one counts.
 *
 * @param revisionId the revision that the actor read
 * @param page the language of the page, for texts that are too short to tell theirs
 */
export async function sayOnEntry(
  actor: Person,
  slug: string,
  revisionId: string,
  input: SayInput,
  page: Locale,
): Promise<'said' | 'changed' | 'not-found'> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS held FROM procedure_entry WHERE slug = ${slug} FOR UPDATE`;
    const revision = await tx.procedureRevision.findFirst({
      where: { entry: { slug }, ...publishedAt(now()) },
      orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
      select: {
        ...{ id: true, fact: true, entryId: true, authorId: true },
        entry: { select: { countryCode: true } },
      },
    });
    if (!revision) return 'not-found';
    const seen = await tx.procedureRevision.findFirst({
      where: { id: revisionId, entryId: revision.entryId },
      select: { fact: true },
    });
    if (seen?.fact !== revision.fact) return 'changed';
    const country = revision.entry.countryCode;
    const able = await verifiersOf(actor, { country, author: revision.authorId });
    const by = able.find((one) => !input.organization || one.slug === input.organization);
    if (!by) return 'not-found';
    await claimStamp(tx);
    const text = input.do === 'verify' ? input.note : input.reason;
    const common = {
      ...{ revisionId: revision.id, organizationId: by.id, personId: actor.id },
      ...{ locale: text ? await localeOfText(text, page) : page, createdAt: now() },
    };
    if (input.do === 'verify') {
      const { verdict, basis, note } = input;
      await tx.verification.create({
        data: { ...common, verdict, basis, note },
        select: { id: true },
      });
    } else {
      const { right: rightSlug, verdict, reason } = input;
      await tx.rightAssessment.create({
        data: { ...common, rightSlug, verdict, reason },
        select: { id: true },
      });
    }
    await recordAudit(tx, {
      ...{ actor, objectType: 'procedure', objectId: revision.entryId, organizationId: by.id },
      action: input.do === 'verify' ? 'procedure.verify' : 'procedure.assess',
    });
    return 'said';
  });
}
