import { now } from '~/platform/clock.server';
import { listed } from '~/platform/auth/listed';
import type { Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { matchRequest, type MatchReason, type RequestFacts } from './match-request';
import { readOrganizationFacts } from './organization-facts.queries.server';

/** Of how many requests matching tells an organization by mail in a week. */
export const mostAWeek = 2;

export interface Candidate {
  id: string;
  slug: string;
  name: string;
  nameLocale: string;
  reasons: MatchReason[];
  isMatched: boolean;
  /** nobody of it has an account: the secretariat passes the request on */
  hasPeople: boolean;
  /** it had two this week: its people see the request in the portal and in their digest */
  isWaiting: boolean;
}

/**
 * Who would be told of a request: the organizations that match, and those that the asker adds.
 *
 * @param added slugs
 */
export async function whoIsTold(
  tx: Transaction,
  facts: RequestFacts,
  askerId: string,
  added: readonly string[] = [],
): Promise<Candidate[]> {
  const at = now();
  const matches = matchRequest(facts, await readOrganizationFacts(tx, facts, askerId), at);
  const rows = await tx.organization.findMany({
    where: {
      ...listed,
      id: { not: askerId },
      OR: [{ id: { in: matches.map(({ id }) => id) } }, { slug: { in: [...added] } }],
    },
    select: {
      ...{ id: true, slug: true, name: true, nameLocale: true },
      _count: {
        select: {
          memberships: { where: { person: { disabledAt: null } } },
          responses: {
            where: { origin: 'matched', toldAt: { gt: new Date(at.getTime() - 7 * day) } },
          },
        },
      },
    },
  });
  const order = new Map(matches.map((match, place) => [match.id, { ...match, place }]));
  return rows
    .map(({ _count, ...row }) => {
      const match = order.get(row.id);
      return {
        ...row,
        reasons: match?.reasons ?? [],
        isMatched: match !== undefined,
        hasPeople: _count.memberships > 0,
        isWaiting: match !== undefined && _count.responses >= mostAWeek,
        place: match?.place ?? Infinity,
      };
    })
    .sort((a, b) => a.place - b.place || (a.slug < b.slug ? -1 : 1))
    .map(({ place: _place, ...candidate }) => candidate);
}
