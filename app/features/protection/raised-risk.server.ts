import { visitor, type Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { db, type Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { riskOf, type Risk } from './blur';

const seatAtRisk = { kind: 'seat', country: { raisedRiskAt: { not: null } } } as const;

/** A `where` for the organizations that are at raised risk or have their seat in a country at raised risk. */
export const atRaisedRisk = {
  OR: [{ raisedRiskAt: { not: null } }, { places: { some: seatAtRisk } }],
};

/** A `where` for the organizations that search engines may list: those that `atRaisedRisk` does not match. */
export const notAtRisk = { raisedRiskAt: null, places: { none: seatAtRisk } } as const;

/**
 * An SQL condition for the organizations about which `readRisks` may return something.
 *
 * @param alias the alias of the table `organization` in the query
 */
export function perhapsAtRiskSql(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.raised_risk_at IS NOT NULL OR EXISTS (
    SELECT FROM organization_place risk_place JOIN country risk_country ON risk_country.code = risk_place.country_code
    WHERE risk_place.organization_id = ${alias}.id AND risk_country.raised_risk_at IS NOT NULL))`;
}

/**
 * Reads what is hidden from the actor about each of these organizations that is at raised risk, or has a place in
 * a country at raised risk. Nothing is hidden from an organization's own people.
 */
export async function readRisks(
  actor: Actor,
  ids: readonly string[],
  tx: Transaction = db(),
): Promise<Map<string, Risk>> {
  const own = ownOrganizationIds(actor);
  const others = ids.filter((id) => !own.includes(id));
  if (others.length === 0) return new Map();
  const rows = await tx.organization.findMany({
    where: {
      id: { in: others },
      OR: [
        { raisedRiskAt: { not: null } },
        { places: { some: { country: { raisedRiskAt: { not: null } } } } },
      ],
    },
    select: {
      id: true,
      raisedRiskAt: true,
      textsShownAt: true,
      places: {
        select: {
          kind: true,
          countryCode: true,
          region: true,
          municipality: true,
          street: true,
          country: { select: { raisedRiskAt: true, towns: true } },
        },
      },
      languages: { select: { municipality: true } },
    },
  });
  const risks = new Map<string, Risk>();
  for (const { id, raisedRiskAt, textsShownAt, places, languages } of rows) {
    const risk = riskOf({
      isRaised: raisedRiskAt !== null,
      areTextsShown: textsShownAt !== null,
      places: places.map(({ country, ...place }) => ({
        ...place,
        isCountryAtRisk: country.raisedRiskAt !== null,
        knownTowns: country.towns,
      })),
      languages,
    });
    if (risk) risks.set(id, risk);
  }
  return risks;
}

/** Whether an organization is at raised risk as a whole, itself or by its seat's country. */
export async function isAtRaisedRisk(organizationId: string): Promise<boolean> {
  return (await readRisks(visitor, [organizationId])).get(organizationId)?.isWhole ?? false;
}
