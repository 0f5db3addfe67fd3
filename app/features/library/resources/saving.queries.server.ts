import { locales } from '~/i18n/locale';
import type { Transaction } from '~/platform/db/client.server';
import type { ResourceInput } from './resources.schema';

/** The terms, languages and countries that a form names and that exist. */
export interface Named {
  /** Ids by `kind/slug`. */
  terms: ReadonlyMap<string, string>;
  codes: ReadonlySet<string>;
}

const termKinds = ['expertise', 'population', 'stage'] as const;

export async function findNamed(tx: Transaction, input: ResourceInput): Promise<Named> {
  const terms = await tx.term.findMany({
    where: {
      retiredAt: null,
      OR: [
        { kind: 'resource_type', slug: input.type },
        { kind: 'expertise', slug: { in: input.expertise } },
        { kind: 'population', slug: { in: input.population } },
        { kind: 'stage', slug: { in: input.stage } },
      ],
    },
    select: { id: true, kind: true, slug: true },
  });
  const code = { select: { code: true } };
  const codes = [
    ...(await tx.country.findMany({ where: { code: { in: input.country } }, ...code })),
    ...(await tx.language.findMany({ where: { code: { in: input.language } }, ...code })),
  ];
  return {
    terms: new Map(terms.map(({ id, kind, slug }) => [`${kind}/${slug}`, id])),
    codes: new Set(codes.map((row) => row.code)),
  };
}

/** Errors for fields with unknown values, which were retired since the form was opened, or made up. */
export function unknownNames(input: ResourceInput, named: Named): Record<string, string[]> {
  const wrong = [
    ...(named.terms.has(`resource_type/${input.type}`) ? [] : ['type']),
    ...termKinds.filter((kind) => input[kind].some((slug) => !named.terms.has(`${kind}/${slug}`))),
    ...(['country', 'language'] as const).filter((field) =>
      input[field].some((code) => !named.codes.has(code)),
    ),
  ];
  return Object.fromEntries(wrong.map((name) => [name, ['choose']]));
}

/** The columns of the resource row. */
export function factsOf(input: ResourceInput, { terms }: Named) {
  return {
    typeId: terms.get(`resource_type/${input.type}`) ?? '',
    // For all access rules, a resource on request belongs to its organization only; its title is shown separately.
    visibility: input.visibility === 'request' ? ('organization' as const) : input.visibility,
    onRequest: input.visibility === 'request',
    licence: input.licence ?? null,
    publishedYear: input.year ?? null,
    publishedMonth: input.month ?? null,
    publishedDay: input.day ?? null,
    reviewOn: input.reviewOn ? new Date(input.reviewOn) : null,
  };
}

/**
 * Writes the texts in each language of the interface. A changed text gets a new revision, which shows that its
 * translations are outdated. A text whose title was emptied is removed.
 */
export async function saveTexts(
  tx: Transaction,
  resourceId: string,
  stored: readonly { locale: string; title: string; summary: string }[],
  input: ResourceInput,
) {
  for (const locale of locales) {
    const text = { title: input.title[locale] ?? '', summary: input.summary[locale] ?? '' };
    const before = stored.find((one) => one.locale === locale);
    if (!text.title) {
      await tx.resourceText.deleteMany({ where: { resourceId, locale } });
    } else if (before?.title !== text.title || before.summary !== text.summary) {
      await tx.resourceText.upsert({
        where: { resourceId_locale: { resourceId, locale } },
        create: { resourceId, locale, ...text },
        update: { ...text, revision: { increment: 1 } },
        select: { locale: true },
      });
    }
  }
}

/** Replaces a resource's languages, countries and terms with the form's. Retired terms stay: no form shows them. */
export async function saveRows(
  tx: Transaction,
  resourceId: string,
  input: ResourceInput,
  { terms }: Named,
) {
  const where = { resourceId };
  const once = (values: readonly string[]) => [...new Set(values)];
  await tx.resourceLanguage.deleteMany({ where });
  await tx.resourceLanguage.createMany({
    data: once(input.language).map((languageCode) => ({ resourceId, languageCode })),
  });
  await tx.resourceCountry.deleteMany({ where });
  await tx.resourceCountry.createMany({
    data: once(input.country).map((countryCode) => ({ resourceId, countryCode })),
  });
  await tx.resourceTerm.deleteMany({
    where: { resourceId, kind: { in: [...termKinds] }, term: { retiredAt: null } },
  });
  await tx.resourceTerm.createMany({
    data: termKinds.flatMap((kind) =>
      once(input[kind]).map((slug) => ({
        resourceId,
        kind,
        termId: terms.get(`${kind}/${slug}`) ?? '',
      })),
    ),
  });
}
