import { listed } from '~/platform/auth/listed';
import type { Transaction } from '~/platform/db/client.server';
import type { OrganizationFacts, RequestFacts } from './match-request';

const forPartners = { audience: { in: ['public' as const, 'network' as const] } };

/**
 * The facts by which organizations are matched, as partners read them. Only organizations that have something to do
 * with the request are read.
 *
 * @param askerId is left out
 */
export async function readOrganizationFacts(
  tx: Transaction,
  { countries, terms, languages }: RequestFacts,
  askerId: string | null,
): Promise<OrganizationFacts[]> {
  const slugs = terms.map((term) => term.split('/')[1] ?? '');
  const inCountries = { ...forPartners, countryCode: { in: [...countries] } };
  const rows = await tx.organization.findMany({
    where: {
      ...listed,
      ...(askerId ? { id: { not: askerId } } : {}),
      AND: [
        countries.length > 0
          ? { OR: [{ places: { some: inCountries } }, { countries: { some: inCountries } }] }
          : {},
        terms.length > 0
          ? {
              OR: [
                { terms: { some: { ...forPartners, term: { slug: { in: slugs } } } } },
                { languages: { some: { ...forPartners, languageCode: { in: [...languages] } } } },
              ],
            }
          : {},
      ],
    },
    select: {
      id: true,
      verifiedAt: true,
      places: { where: forPartners, select: { countryCode: true } },
      countries: { where: forPartners, select: { countryCode: true } },
      languages: { where: forPartners, select: { languageCode: true } },
      terms: {
        where: { ...forPartners, term: { retiredAt: null } },
        select: { kind: true, term: { select: { slug: true } } },
      },
      confirmations: { where: { group: 'help' }, select: { confirmedAt: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    countries: [...row.places, ...row.countries].map(({ countryCode }) => countryCode),
    terms: row.terms.map(({ kind, term }) => `${kind}/${term.slug}`),
    languages: row.languages.map(({ languageCode }) => languageCode),
    confirmedAt: row.confirmations[0]?.confirmedAt ?? row.verifiedAt,
  }));
}
