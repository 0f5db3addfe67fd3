import { z } from 'zod';
import { isLocale } from '~/i18n/locale';
import { profileSchema, refineRows, type ProfileInput } from '../organizations.schema';

/** The parts of the profile's form, in their order. Each is saved alone, at an address of its own. */
export const formPartNames = [
  'facts',
  'texts',
  'expertise',
  'services',
  'population',
  'stage',
  'languages',
  'contacts',
  'country',
  'places',
  'links',
] as const;
export type FormPart = (typeof formPartNames)[number];

/** The part that the form's own address opens: the first with texts. */
export const firstPart: FormPart = 'texts';

type FieldName = Exclude<keyof ProfileInput, 'version' | 'audience'>;

/** The part in which a field is edited. The audiences of a list's choices belong to the list. */
const partOfField: Record<FieldName, FormPart> = {
  ownName: 'facts',
  nameLocale: 'facts',
  name: 'facts',
  acronym: 'facts',
  website: 'facts',
  foundedYear: 'facts',
  foundedCertainty: 'facts',
  summary: 'texts',
  description: 'texts',
  expertise: 'expertise',
  services: 'services',
  population: 'population',
  stage: 'stage',
  languages: 'languages',
  contacts: 'contacts',
  country: 'country',
  knows: 'country',
  places: 'places',
  links: 'links',
};

/** The part with a field such as `contacts[0].email` or `summary.es`. */
export function formPartOf(name: string): FormPart {
  const [field = ''] = name.split(/[.[]/);
  return Object.entries(partOfField).find(([own]) => own === field)?.[1] ?? firstPart;
}

export const isFormPart = (value: unknown): value is FormPart =>
  formPartNames.some((part) => part === value);

/** The fields of a part. */
export function fieldsOfPart(part: FormPart): FieldName[] {
  const all = Object.entries(partOfField) as [FieldName, FormPart][];
  return all.flatMap(([field, own]) => (own === part ? [field] : []));
}

const shape = profileSchema.shape;
const listsWithAudiences = Object.keys(shape.audience.def.innerType.shape);

/** The lists of a part whose choices have an audience each. */
const audiencesOf = (part: FormPart) =>
  fieldsOfPart(part).filter((field) => listsWithAudiences.includes(field));

/** What a new row of a list begins with. Contacts are for the network, so that publishing one is a deliberate choice. */
export const newRows = {
  services: { cost: 'unsaid', audience: 'public' },
  places: { kind: 'office', precision: 'municipality', audience: 'public' },
  languages: { audience: 'public' },
  contacts: { audience: 'network' },
  links: { audience: 'public' },
} as const;
export type RowName = keyof typeof newRows;
export const rowNames = Object.keys(newRows) as RowName[];
export const isRowName = (field: string): field is RowName => field in newRows;

/** Whether nobody wrote anything into a row. */
function isBlank(row: unknown, begun: Readonly<Record<string, unknown>>): boolean {
  if (typeof row !== 'object' || row === null) return row === undefined || row === '';
  return Object.entries(row).every(([name, value]) => name in begun || isEmpty(value));
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isEmpty);
  return value === undefined || value === null || value === '';
}

/** The rows of a list without blank ones at its end: the page shows one to begin with. */
const withoutBlanks = (name: RowName, rows: unknown) => {
  if (!Array.isArray(rows)) return rows;
  const last = rows.findLastIndex((row) => !isBlank(row, newRows[name]));
  return rows.slice(0, last + 1);
};

const source = z.string().refine(isLocale, 'choose').optional();

/** The name of the field for the source language of a service's texts, by the service's key. */
export const sourceOfService = (key: string) => `service-${key}`;
/** The key of the service in such a name; null if it is not one. */
export const serviceOfSource = (name: string) => /^service-(.+)$/.exec(name)?.[1] ?? null;

/** Which texts are the originals, and which translations still say the same; the parts with texts send them. */
const aboutTexts = {
  source: z.record(z.string().max(120), source).default({}),
  right: z.array(z.string().max(200)).max(400).default([]),
};

/** What a part of the form sends. */
export function partSchema(part: FormPart) {
  const fields = Object.fromEntries(
    fieldsOfPart(part).map((name) => [
      name,
      isRowName(name)
        ? z.preprocess((rows) => withoutBlanks(name, rows), shape[name] as z.ZodType)
        : shape[name],
    ]),
  );
  const audiences = Object.fromEntries(
    audiencesOf(part).map((name) => [name, shape.audience.def.innerType.shape[name as 'country']]),
  );
  return z
    .object({
      version: shape.version,
      ...fields,
      audience: z.object(audiences).prefault({}),
      ...aboutTexts,
    })
    .superRefine((input, context) =>
      refineRows(input as unknown as Partial<ProfileInput>, context),
    );
}

export interface PartInput extends Omit<Partial<ProfileInput>, 'audience'> {
  version: number;
  audience?: Readonly<Record<string, unknown>>;
  source?: Record<string, string | undefined>;
  right?: string[];
}

type Unknown = Readonly<Record<string, unknown>>;
const record = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? (value as Unknown) : {};

/**
 * A profile with one part as it was typed.
 *
 * @param typed fields that it lacks are empty, as a form sends them
 */
export function withPart<Whole>(whole: Whole, part: FormPart, typed: unknown): Whole {
  const [sent, own] = [record(typed), record(whole)];
  const of = (from: unknown, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, record(from)[name]]));
  const audience = {
    ...record(own['audience']),
    ...of(sent['audience'], audiencesOf(part)),
  };
  return { ...whole, ...of(sent, fieldsOfPart(part)), audience };
}
