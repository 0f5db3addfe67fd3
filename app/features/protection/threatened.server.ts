import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';

/**
 * Lists every country with its risk, and the organizations that are hidden for safety or individually at raised
 * risk, for the network's administrators.
 *
 * @throws a 404 Response for everybody else
 */
export async function listThreatened(actor: Actor, locale: Locale) {
  if (!can(actor, 'country.risk')) throw denied(actor, 'country.risk');
  const [countries, organizations] = await Promise.all([
    db().country.findMany({
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
      select: { code: true, raisedRiskAt: true },
    }),
    db().organization.findMany({
      where: { OR: [{ hiddenForSafetyAt: { not: null } }, { raisedRiskAt: { not: null } }] },
      select: {
        slug: true,
        name: true,
        nameLocale: true,
        hiddenForSafetyAt: true,
        raisedRiskAt: true,
      },
    }),
  ]);
  return {
    countries: countries.map((one) => ({ ...one, name: countryName(locale, one.code) })),
    organizations: sortedByName(locale, organizations, ({ name }) => name),
  };
}

export type Threatened = Awaited<ReturnType<typeof listThreatened>>;
