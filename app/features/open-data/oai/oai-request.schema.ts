import { z } from 'zod';

/** Why a request cannot be answered, in the words of OAI-PMH 2.0. */
export type OaiError =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'
  | 'noSetHierarchy';

const day = /^\d{4}-\d{2}-\d{2}$/;
const second = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const stamp = z
  .string()
  .refine((text) => (day.test(text) || second.test(text)) && !Number.isNaN(Date.parse(text)));

/** Where a list goes on. */
const tokenSchema = z.object({
  f: stamp.optional(),
  u: stamp.optional(),
  s: stamp,
  i: z.guid(),
});
export type Token = z.infer<typeof tokenSchema>;

export const tokenOf = (token: Token) => Buffer.from(JSON.stringify(token)).toString('base64url');

/** What a resumption token says; null if it is none of ours. */
export function readToken(text: string): Token | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return tokenSchema.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}

const lists = { from: false, until: false, set: false, metadataPrefix: true } as const;
/** The verbs, with their arguments; true if one is required. */
const verbs = {
  Identify: {},
  ListMetadataFormats: { identifier: false },
  ListSets: { resumptionToken: false },
  ListIdentifiers: lists,
  ListRecords: lists,
  GetRecord: { identifier: true, metadataPrefix: true },
} as const satisfies Record<string, Record<string, boolean>>;
export type Verb = keyof typeof verbs;

export interface OaiRequest {
  verb: Verb;
  from?: Date | undefined;
  until?: Date | undefined;
  identifier?: string | undefined;
  set?: string | undefined;
  metadataPrefix?: string | undefined;
  resumptionToken?: string | undefined;
}

/** Reads the arguments of a request strictly: each at most once, none that its verb does not have. */
export function parseOai(search: URLSearchParams): OaiRequest | { refusal: OaiError } {
  const names = [...search.keys()];
  const given = Object.fromEntries(search) as Partial<Record<string, string>>;
  const verb = (Object.keys(verbs) as Verb[]).find((one) => one === given['verb']);
  if (!verb || search.getAll('verb').length > 1) return { refusal: 'badVerb' };
  if (new Set(names).size < names.length) return { refusal: 'badArgument' };
  const allowed: Record<string, boolean> = verbs[verb];
  const rest = names.filter((name) => name !== 'verb');
  if (given['resumptionToken'] !== undefined && verb.startsWith('List')) {
    if (rest.length > 1) return { refusal: 'badArgument' };
    return { verb, resumptionToken: given['resumptionToken'] };
  }
  const isWhole = Object.entries(allowed).every(([name, needed]) => !needed || given[name]);
  if (!isWhole || rest.some((name) => !Object.hasOwn(allowed, name)))
    return { refusal: 'badArgument' };
  const dates = [given['from'], given['until']].filter((text) => text !== undefined);
  const isOneKind = dates.length < 2 || dates[0]?.length === dates[1]?.length;
  if (!isOneKind || dates.some((text) => !stamp.safeParse(text).success))
    return { refusal: 'badArgument' };
  const [from, until] = [startOf(given['from']), endOf(given['until'])];
  if (from && until && from > until) return { refusal: 'badArgument' };
  const { identifier, set, metadataPrefix } = given;
  return { verb, from, until, identifier, set, metadataPrefix };
}

const startOf = (text?: string) => (text ? new Date(text) : undefined);
const endOf = (text?: string) =>
  text ? new Date(day.test(text) ? `${text}T23:59:59Z` : text) : undefined;
