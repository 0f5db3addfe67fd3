import { slugParam } from '~/features/organizations/organizations.schema';
import { atRaisedRisk } from '~/features/directory/raised-risk.server';
import { countryName } from '~/i18n/names';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { protectedByActor } from './protection.policy';

const who = {
  select: {
    id: true,
    name: true,
    isNetworkAdmin: true,
    disabledAt: true,
    memberships: { select: { organizationId: true, role: true } },
  },
} as const;

/**
 * How an organization is protected now, for those who care for its safety.
 *
 * @returns null when that is not the actor
 */
export async function getSafety(actor: Person, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().organization.findFirst({
    where: { ...protectedByActor(actor), slug },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      shelteredAt: true,
      shelterReason: true,
      shelteredBy: who,
      releaseAskedAt: true,
      releaseAskedBy: who,
      raisedRiskAt: true,
      places: {
        where: { kind: 'seat', country: { raisedRiskAt: { not: null } } },
        select: { countryCode: true },
      },
    },
  });
  if (!row) return null;
  const { id, name, nameLocale, shelteredAt, releaseAskedAt, releaseAskedBy, raisedRiskAt } = row;
  const isNetwork = can(actor, 'organization.administer');
  // An organization's people know their own; of the network's administration they know that it was it.
  const named = (person: typeof releaseAskedBy) => {
    const isOwn = person?.memberships.some(({ organizationId }) => organizationId === id);
    return person && (isOwn || isNetwork) ? person.name : null;
  };
  // Who may not decide any more has not asked: see release.server.ts.
  const mayDecide =
    releaseAskedBy?.disabledAt === null &&
    (releaseAskedBy.isNetworkAdmin ||
      releaseAskedBy.memberships.some(
        ({ organizationId, role }) => organizationId === id && role === 'organization_admin',
      ));
  const [seat] = row.places;
  return {
    slug: row.slug,
    name,
    nameLocale,
    isNetwork,
    shelter: shelteredAt && {
      at: shelteredAt,
      by: named(row.shelteredBy),
      reason: row.shelterReason,
      release:
        releaseAskedAt && releaseAskedBy && mayDecide
          ? {
              at: releaseAskedAt,
              by: named(releaseAskedBy),
              isMine: releaseAskedBy.id === actor.id,
            }
          : null,
    },
    raisedRiskAt,
    /** the country of its seat by name, where it is at raised risk itself */
    countryAtRisk: seat ? countryName(locale, seat.countryCode) : null,
  };
}

export type Safety = NonNullable<Awaited<ReturnType<typeof getSafety>>>;

/** What threatens the actor's own organizations: which are in shelter, which at raised risk. */
export async function listOwnThreats(actor: Person) {
  const atRisk = await db().organization.findMany({
    where: {
      AND: [listed, organizationsWhere(actor, 'read.organization'), atRaisedRisk],
    },
    select: { id: true, slug: true, name: true, nameLocale: true },
  });
  return {
    sheltered: (actor.sheltered ?? []).map(({ organizationId, slug, name }) => ({
      slug,
      name,
      canAct: can(actor, 'organization.release', organizationId),
    })),
    atRisk: atRisk.map(({ id, ...one }) => ({
      ...one,
      canAct: can(actor, 'organization.risk', id),
    })),
  };
}

export type OwnThreats = Awaited<ReturnType<typeof listOwnThreats>>;
