import type { DefaultValue } from '@conform-to/react';
import type { ProfileInput } from '../organizations.schema';
import {
  fieldsOfPart,
  isRowName,
  newRows,
  sourceOfService,
  type FormPart,
} from './form-parts.schema';
import type { PartText } from './profile-part.server';

/** What the form of a part begins with: its fields as they are stored, and a blank row in an empty list. */
export function partDefaults(
  values: ProfileInput,
  part: FormPart,
  texts: readonly PartText[],
): DefaultValue<ProfileInput> {
  const fields = fieldsOfPart(part).map((name): [string, unknown] => {
    const value = values[name];
    const isEmpty = isRowName(name) && values[name].length === 0;
    return [name, isEmpty && isRowName(name) ? [newRows[name]] : value];
  });
  const sources = new Map<string, Set<string>>();
  for (const { field, source, service } of texts) {
    if (!source || field === 'name') continue;
    const name = service ? sourceOfService(service.key) : field;
    sources.set(name, (sources.get(name) ?? new Set()).add(source));
  }
  const source = Object.fromEntries(
    [...sources].flatMap(([name, all]) => (all.size === 1 ? [[name, [...all][0]]] : [])),
  );
  return { ...Object.fromEntries(fields), audience: values.audience, source } as never;
}
