import type { z } from 'zod';
import { db } from '~/platform/db/client.server';
import { countryLists, profileSchema, type ProfileInput } from '../organizations.schema';
import { findCodes, findTermIds } from '../editing/saving.queries.server';
import { unknownNames } from '../names/unknown-names';

/**
 * A snapshot as form values that can be saved over the stored profile. Fields that the snapshot lacks or that would
 * be invalid today keep their stored value; rows and terms that refer to something retired are left out.
 */
export async function readableInput(stored: ProfileInput, snapshot: object): Promise<ProfileInput> {
  const given: Record<string, unknown> = { ...snapshot };
  const kept: Record<string, unknown> = { ...stored };
  const fields = Object.entries(profileSchema.shape as Record<string, z.ZodType>).map(
    ([name, schema]) => {
      // Snapshots contain null for empty values.
      const parsed = schema.safeParse(name in given ? (given[name] ?? undefined) : kept[name]);
      return [name, parsed.success ? parsed.data : kept[name]];
    },
  );
  const input = Object.fromEntries(fields) as ProfileInput;
  return withoutRetired({ ...input, version: stored.version });
}

const isCountryList = (field: string) => countryLists.some((list) => list === field);

async function withoutRetired(input: ProfileInput): Promise<ProfileInput> {
  const termIds = await findTermIds(db(), input);
  const codes = await findCodes(db(), input);
  const names = Object.keys(unknownNames(input, termIds, codes));
  const left: Record<string, unknown> = { ...input };
  for (const [field, value] of Object.entries(input)) {
    if (!Array.isArray(value)) continue;
    const rows = value as unknown[];
    if (names.includes(field))
      left[field] = rows.filter((one) =>
        isCountryList(field) ? codes.has(String(one)) : termIds.has(`${field}/${String(one)}`),
      );
    else if (names.some((name) => name.startsWith(`${field}[`)))
      left[field] = rows.filter((_, index) =>
        names.every((name) => !name.startsWith(`${field}[${index}]`)),
      );
  }
  return left as ProfileInput;
}
