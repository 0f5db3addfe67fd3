import type { Transaction } from '~/platform/db/client.server';
import type { EditableRow } from './editing.queries.server';
import { termKinds, type countryLists, type ProfileInput } from '../organizations.schema';
import { profileTerms } from '../profile/profile-terms';
import { saveServices } from './saving-services.queries.server';
import type { ChosenSources } from '../translations/text-states.queries.server';

/** Ids of the active terms that a form names, by `kind/slug`. */
export async function findTermIds(
  tx: Transaction,
  input: ProfileInput,
): Promise<Map<string, string>> {
  const roles = input.contacts.map(({ role }) => ({ kind: 'contact_role' as const, slug: role }));
  const named = [...profileTerms(input).map(({ kind, slug }) => ({ kind, slug })), ...roles];
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const rows = await tx.term.findMany({
    where: {
      retiredAt: null,
      OR: kinds.map((kind) => ({
        kind,
        slug: { in: named.flatMap((one) => (one.kind === kind ? [one.slug] : [])) },
      })),
    },
    select: { id: true, kind: true, slug: true },
  });
  return new Map(rows.map(({ id, kind, slug }) => [`${kind}/${slug}`, id]));
}

/** Those of the country and language codes in a form that exist. */
export async function findCodes(tx: Transaction, input: ProfileInput): Promise<Set<string>> {
  const { services, contacts } = input;
  const countries = [
    ...input.country,
    ...input.knows,
    ...input.places.map(({ country }) => country),
    ...services.flatMap((one) => one.countries),
  ];
  const languages = [
    ...input.languages.map(({ code }) => code),
    ...[...services, ...contacts].flatMap((one) => one.languages),
  ];
  const code = { select: { code: true } };
  const rows = [
    ...(await tx.country.findMany({ where: { code: { in: countries } }, ...code })),
    ...(await tx.language.findMany({ where: { code: { in: languages } }, ...code })),
  ];
  return new Set(rows.map((row) => row.code));
}

/**
 * Updates the rows of a profile to match the form: lists that changed are replaced, all others are not
 * written. Retired terms are not in the form and are left alone.
 *
 * @param changed the fields that differ from what is stored
 */
export async function saveRows(
  tx: Transaction,
  row: EditableRow,
  input: ProfileInput,
  changed: ReadonlySet<string>,
  termIds: ReadonlyMap<string, string>,
  sources: ChosenSources,
) {
  const organizationId = row.id;
  const where = { organizationId };
  const numbered = <T>(list: readonly T[]) =>
    list.map((one, index) => ({ one, position: index + 1 }));

  const countryRows = (list: (typeof countryLists)[number]) =>
    [...new Set(input[list])].map((countryCode) => ({
      ...where,
      countryCode,
      audience: input.audience[list][countryCode] ?? ('public' as const),
    }));

  if (changed.has('places')) {
    await tx.organizationPlace.deleteMany({ where });
    await tx.organizationPlace.createMany({
      data: numbered(input.places).map(({ one: { country, ...place }, position }) => ({
        ...where,
        ...place,
        countryCode: country,
        position,
      })),
    });
  }
  if (changed.has('country')) {
    await tx.organizationCountry.deleteMany({ where });
    await tx.organizationCountry.createMany({ data: countryRows('country') });
  }
  if (changed.has('knows')) {
    await tx.organizationKnownCountry.deleteMany({ where });
    await tx.organizationKnownCountry.createMany({ data: countryRows('knows') });
  }
  if (changed.has('languages')) {
    await tx.organizationLanguage.deleteMany({ where });
    await tx.organizationLanguage.createMany({
      data: numbered(input.languages).map(({ one: { code, ...language }, position }) => ({
        ...where,
        ...language,
        languageCode: code,
        position,
      })),
    });
  }
  if (changed.has('contacts')) {
    await tx.organizationContact.deleteMany({ where });
    await tx.organizationContact.createMany({
      data: numbered(input.contacts).map(({ one: { role, ...contact }, position }) => ({
        ...where,
        ...contact,
        roleId: termIds.get(`contact_role/${role}`) ?? '',
        position,
      })),
    });
  }
  if (changed.has('links')) {
    await tx.organizationLink.deleteMany({ where });
    await tx.organizationLink.createMany({
      data: numbered(input.links).map(({ one, position }) => ({ ...where, ...one, position })),
    });
  }
  const isChosen = Object.keys(sources).some((field) => field.startsWith('services.'));
  if (changed.has('services') || isChosen) await saveServices(tx, row, input, termIds, sources);
  // A service's populations and stages count as terms of the profile, too.
  if (['services', ...termKinds].some((field) => changed.has(field))) {
    await tx.organizationTerm.deleteMany({ where: { ...where, term: { retiredAt: null } } });
    await tx.organizationTerm.createMany({ data: termRows(row, input, termIds) });
  }
}

/** Terms that were already chosen keep their position; new ones follow in the order of the form. */
function termRows(row: EditableRow, input: ProfileInput, termIds: ReadonlyMap<string, string>) {
  const before = new Map(row.terms.map((one) => [`${one.kind}/${one.term.slug}`, one.position]));
  let last = Math.max(0, ...before.values());
  return profileTerms(input).map(({ kind, slug, ...term }) => ({
    organizationId: row.id,
    termId: termIds.get(`${kind}/${slug}`) ?? '',
    kind,
    ...term,
    position: before.get(`${kind}/${slug}`) ?? (last += 1),
  }));
}
