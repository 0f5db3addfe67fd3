import { locales } from '~/i18n/locale';
import type { Transaction } from '~/platform/db/client.server';
import { valuesOf, type EditableRow } from './editing.queries.server';
import type { ProfileInput } from '../organizations.schema';
import type { ServiceInput } from './profile-rows.schema';
import { serviceKeys } from './service-keys';
import { servicePairs } from '../profile/service-pairs';
import { statesOfField, textsOfService } from '../translations/text-state-rows';
import { saveStates, type ChosenSources } from '../translations/text-states.queries.server';
import { serviceTextFields } from '../translations/texts.schema';

type TermIds = ReadonlyMap<string, string>;

/**
 * Updates a profile's services to match the form. A service keeps its row, and with it the states of its texts;
 * unchanged ones are not written. Services whose term is retired are not in the form and are left alone.
 *
 * @param termIds ids of all terms that the services name, by `kind/slug`
 */
export async function saveServices(
  tx: Transaction,
  row: EditableRow,
  input: ProfileInput,
  termIds: TermIds,
  sources: ChosenSources,
) {
  const stored = valuesOf(row).services;
  const pairs = servicePairs(stored, input.services);
  const kept = new Set(pairs);
  const gone = row.services.filter((_, place) => !kept.has(place)).map(({ id }) => id);
  if (gone.length > 0) await tx.organizationService.deleteMany({ where: { id: { in: gone } } });

  const keys = serviceKeys(input.services);
  for (const [index, service] of input.services.entries()) {
    const place = pairs[index];
    const before = place === undefined ? undefined : row.services[place];
    const id = before?.id ?? (await createService(tx, row.id, service, index + 1, termIds));
    if (before && place !== undefined) {
      const isSame = JSON.stringify(stored[place]) === JSON.stringify(service);
      if (!isSame) await updateService(tx, id, service, index + 1, termIds);
      else if (before.position !== index + 1) await moveService(tx, id, index + 1);
    }
    await saveStates(
      tx,
      { serviceId: id },
      serviceTextFields.map((field) => {
        const was = before ? textsOfService(before, field) : {};
        const change = {
          before: was,
          after: { ...was, ...service[field] },
          states: before ? statesOfField(before.textStates, field) : new Map(),
          own: input.nameLocale,
          chosen: sources[`services.${keys[index] ?? ''}.${field}`],
        };
        return { field, change };
      }),
    );
  }
}

async function createService(
  tx: Transaction,
  organizationId: string,
  input: ServiceInput,
  position: number,
  termIds: TermIds,
): Promise<string> {
  const { id } = await tx.organizationService.create({
    data: { organizationId, position, ...serviceRow(input, termIds) },
    select: { id: true },
  });
  return id;
}

async function updateService(
  tx: Transaction,
  id: string,
  input: ServiceInput,
  position: number,
  termIds: TermIds,
) {
  const { terms, texts, ...facts } = serviceRow(input, termIds);
  await tx.organizationServiceTerm.deleteMany({
    where: { serviceId: id, term: { retiredAt: null } },
  });
  await tx.organizationService.update({
    where: { id },
    data: {
      ...facts,
      position,
      terms,
      texts: { deleteMany: { locale: { in: [...locales] } }, ...texts },
    },
    select: { id: true },
  });
}

function moveService(tx: Transaction, id: string, position: number) {
  return tx.organizationService.update({
    where: { id },
    data: { position },
    select: { id: true },
  });
}

/** A service with its terms and texts, as Prisma writes it. */
export function serviceRow(input: ServiceInput, termIds: TermIds) {
  const { service, populations, stages, description, reach, countries, languages, ...rest } = input;
  const idOf = (kind: string, slug: string) => termIds.get(`${kind}/${slug}`) ?? '';
  const termsOf = (kind: 'population' | 'stage', slugs: readonly string[]) =>
    [...new Set(slugs)].map((slug) => ({ kind, termId: idOf(kind, slug) }));
  const texts = locales
    .map((locale) => ({
      locale,
      description: description[locale] ?? '',
      reach: reach[locale] ?? '',
    }))
    .filter((text) => text.description !== '' || text.reach !== '');
  return {
    ...rest,
    termId: idOf('service', service),
    countries: [...new Set(countries)],
    languages: [...new Set(languages)],
    terms: {
      createMany: { data: [...termsOf('population', populations), ...termsOf('stage', stages)] },
    },
    texts: { createMany: { data: texts } },
  };
}
