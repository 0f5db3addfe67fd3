import type { ProfileInput } from '../organizations.schema';

type Texts = Record<string, string | undefined>;

/** The free texts of a profile by field name: `summary.es`, `services[0].reach.en`, … */
export function profileTexts({
  summary,
  description,
  services,
}: Pick<ProfileInput, 'summary' | 'description' | 'services'>): Texts {
  const fields: [string, Record<string, string>][] = [
    ['summary', summary],
    ['description', description],
    ...services.flatMap((one, index): [string, Record<string, string>][] => [
      [`services[${index}].description`, one.description],
      [`services[${index}].reach`, one.reach],
    ]),
  ];
  return Object.fromEntries(
    fields.flatMap(([name, texts]) =>
      Object.entries(texts).map(([locale, text]) => [`${name}.${locale}`, text]),
    ),
  );
}

/** The texts that the stored profile already contains in any field, because rows may have moved. */
export function knownTexts(texts: Texts, stored: Texts): Texts {
  const known = new Set(Object.values(stored));
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => known.has(text)));
}
