import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { countedIds } from './counted.queries.server';

/** An organization that signed, as lists and documents show it. */
export interface Signatory {
  slug: string;
  name: string;
  nameLocale: string;
  /** who signed, if they agreed to be named */
  person: { name: string; capacity: string } | null;
  signedAt: Date;
  /** the number of the version that it signed: only its wording may differ from the latest */
  version: number;
}

export interface SignatoriesOf {
  /** null: its country is not public */
  country: { code: string; name: string } | null;
  signatories: Signatory[];
}

export interface Signatories {
  total: number;
  countries: SignatoriesOf[];
  /** organizations that withdrew after the document had been delivered with their name */
  withdrawn: { name: string; nameLocale: string; at: Date }[];
}

interface Of {
  id: string;
  audience: 'public' | 'network' | 'organization';
}

const organizationFields = (audience: Of['audience']) =>
  ({
    ...{ slug: true, name: true, nameLocale: true },
    places: {
      // A document leaves the portal with its readers, so it says no country that they may not know.
      where: {
        audience: audience === 'public' ? ('public' as const) : { not: 'organization' as const },
      },
      orderBy: { position: 'asc' },
      take: 1,
      select: { countryCode: true },
    },
  }) as const;

/**
 * The organizations whose signature counts, by country. The page, its count, the PDF, the DOCX and the CSV all show this
 * list, so that they never differ.
 */
export async function readSignatories(campaign: Of, locale: Locale): Promise<Signatories> {
  const ids = await countedIds(db(), campaign.id);
  const rows = await db().signature.findMany({
    where: { id: { in: ids }, organization: listed },
    select: {
      ...{ signedAt: true, deliveredAs: true },
      version: { select: { number: true } },
      name: { select: { name: true, capacity: true } },
      organization: { select: organizationFields(campaign.audience) },
    },
  });
  const gone = await db().signature.findMany({
    where: {
      ...{ campaignId: campaign.id, status: 'withdrawn', deliveredAs: { not: null } },
      organization: listed,
    },
    orderBy: { withdrawnAt: 'asc' },
    select: {
      ...{ deliveredAs: true, withdrawnAt: true },
      organization: { select: { nameLocale: true } },
    },
  });
  const byCountry = new Map<string, Signatory[]>();
  for (const row of sortedByName(locale, rows, ({ organization }) => organization.name)) {
    const { places, ...organization } = row.organization;
    const code = places[0]?.countryCode ?? '';
    const signatory = {
      ...organization,
      name: row.deliveredAs ?? organization.name,
      person: row.name,
      signedAt: row.signedAt ?? new Date(0),
      version: row.version.number,
    };
    byCountry.set(code, [...(byCountry.get(code) ?? []), signatory]);
  }
  const codes = sortedByName(locale, [...byCountry.keys()], (code) =>
    code ? countryName(locale, code) : '\uffff',
  );
  return {
    total: rows.length,
    countries: codes.map((code) => ({
      country: code ? { code, name: countryName(locale, code) } : null,
      signatories: byCountry.get(code) ?? [],
    })),
    withdrawn: gone.map(({ deliveredAs, withdrawnAt, organization }) => ({
      name: deliveredAs ?? '',
      nameLocale: organization.nameLocale,
      at: withdrawnAt ?? new Date(0),
    })),
  };
}
