import { countryLists, termKinds, type ProfileInput } from '../organizations.schema';

/**
 * Form values that refer to something nonexistent: retired since the form was opened, or made up.
 *
 * @param termIds the terms that exist, by `kind/slug`
 * @param codes the codes of countries and languages that exist
 * @returns message keys of `forms` by field name
 */
export function unknownNames(
  input: ProfileInput,
  termIds: ReadonlyMap<string, string>,
  codes: ReadonlySet<string>,
): Record<string, string[]> {
  const isTerm = (kind: string) => (slug: string) => termIds.has(`${kind}/${slug}`);
  const isCode = (code: string) => codes.has(code);
  const wrong = [
    ...termKinds.filter((kind) => !input[kind].every(isTerm(kind))),
    ...countryLists.filter((list) => !input[list].every(isCode)),
    ...input.places.flatMap(({ country }, i) => (isCode(country) ? [] : `places[${i}].country`)),
    ...input.languages.flatMap(({ code }, i) => (isCode(code) ? [] : `languages[${i}].code`)),
    ...input.contacts.flatMap(({ role, languages }, i) => [
      ...(isTerm('contact_role')(role) ? [] : [`contacts[${i}].role`]),
      ...(languages.every(isCode) ? [] : [`contacts[${i}].languages`]),
    ]),
    ...input.services.flatMap(({ service, populations, stages, countries, languages }, i) => {
      const known = {
        service: isTerm('service')(service),
        populations: populations.every(isTerm('population')),
        stages: stages.every(isTerm('stage')),
        countries: countries.every(isCode),
        languages: languages.every(isCode),
      };
      return Object.entries(known).flatMap(([field, is]) => (is ? [] : `services[${i}].${field}`));
    }),
  ];
  return Object.fromEntries(wrong.map((name) => [name, ['choose']]));
}
