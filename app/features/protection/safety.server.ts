import { atRaisedRisk } from './raised-risk.server';
import { countryName } from '~/i18n/names';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { protectedByActor } from './protection.policy';
import { areTwoPeople, endOfWait } from './release.server';

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
 * Reads how an organization is protected now, for the people who may protect it.
 *
 * @returns null when the actor may not protect it
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
      hiddenForSafetyAt: true,
      hidingReason: true,
      hiddenForSafetyBy: who,
      releaseAskedAt: true,
      releaseAskedBy: who,
      releaseSecondAt: true,
      releaseSecondBy: who,
      raisedRiskAt: true,
      textsShownAt: true,
      places: {
        where: { kind: 'seat', country: { raisedRiskAt: { not: null } } },
        select: { countryCode: true },
      },
    },
  });
  if (!row) return null;
  const { id, name, nameLocale, hiddenForSafetyAt, raisedRiskAt } = row;
  const isNetwork = can(actor, 'organization.administer');
  // An organization sees the names of its own people. For anybody else it sees only "the network's administration".
  const named = (person: Somebody | null) => {
    const isOwn = person?.memberships.some(({ organizationId }) => organizationId === id);
    return person && (isOwn || isNetwork) ? person.name : null;
  };
  const [seat] = row.places;
  return {
    slug: row.slug,
    name,
    nameLocale,
    isNetwork,
    hiding: hiddenForSafetyAt && {
      at: hiddenForSafetyAt,
      by: named(row.hiddenForSafetyBy),
      reason: row.hidingReason,
      release: await releaseOf(actor, row, named),
    },
    raisedRiskAt,
    /** since when others see its texts; null when it is hidden, or not at raised risk as a whole */
    texts: (raisedRiskAt || seat) && !hiddenForSafetyAt ? { shownAt: row.textsShownAt } : null,
    /** the name of the country of its seat, if that country is at raised risk */
    countryAtRisk: seat ? countryName(locale, seat.countryCode) : null,
  };
}

interface Somebody {
  id: string;
  name: string;
  isNetworkAdmin: boolean;
  disabledAt: Date | null;
  memberships: { organizationId: string; role: string }[];
}

/** How far the end of the hiding has come, by the rules of release.server.ts; null when nobody asked for it. */
async function releaseOf(
  actor: Person,
  row: {
    id: string;
    releaseAskedAt: Date | null;
    releaseAskedBy: Somebody | null;
    releaseSecondAt: Date | null;
    releaseSecondBy: Somebody | null;
  },
  named: (person: Somebody | null) => string | null,
) {
  const { id, releaseAskedAt: at, releaseAskedBy: asker, releaseSecondAt, releaseSecondBy } = row;
  // A request counts only while the person who made it may decide.
  if (!at || !asker || !mayDecide(asker, id)) return null;
  const isMine = asker.id === actor.id;
  const wait =
    releaseSecondAt && releaseSecondBy && mayDecide(releaseSecondBy, id)
      ? { by: named(releaseSecondBy), until: endOfWait(releaseSecondAt) }
      : null;
  const isOver = wait !== null && wait.until <= now();
  const endsAtOnce = isOver || (!isMine && (await areTwoPeople(db(), id, asker.id, actor.id)));
  return {
    at,
    by: named(asker),
    isMine,
    /** who confirmed, and when the 24 hours after that end */
    wait: wait && { ...wait, isOver },
    /** what happens if the actor confirms now; null when the actor cannot confirm */
    next: endsAtOnce ? ('end' as const) : isMine || wait ? null : ('wait' as const),
  };
}

function mayDecide({ disabledAt, isNetworkAdmin, memberships }: Somebody, id: string): boolean {
  const administers = memberships.some(
    ({ organizationId, role }) => organizationId === id && role === 'organization_admin',
  );
  return disabledAt === null && (isNetworkAdmin || administers);
}

export type Safety = NonNullable<Awaited<ReturnType<typeof getSafety>>>;

/** Lists which of the actor's own organizations are hidden for safety, and which are at raised risk. */
export async function listOwnThreats(actor: Person) {
  const atRisk = await db().organization.findMany({
    where: {
      AND: [listed, organizationsWhere(actor, 'read.organization'), atRaisedRisk],
    },
    select: { id: true, slug: true, name: true, nameLocale: true },
  });
  return {
    hiddenForSafety: (actor.hiddenForSafety ?? []).map(({ organizationId, slug, name }) => ({
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
