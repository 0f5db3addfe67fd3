import { recordAudit } from '~/features/audit/audit.server';
import { locales, type Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import { nextTexts } from './entry-texts';
import { publishedAt } from './procedures.policy';
import { isFilled, type ProposeInput, type SourceInput } from './propose.schema';

export type ProposeResult =
  | { status: 'proposed'; slug: string }
  | { status: 'not-found' }
  /** message keys by field */
  | { status: 'invalid'; errors: Record<string, string[]> };

const invalid = (field: string, key = 'choose'): ProposeResult => ({
  status: 'invalid',
  errors: { [field]: [key] },
});

/**
 * Proposes a new entry, or another revision of one, in the name of one of the actor's organizations. The secretariat
 * publishes it as it is, or declines it.
 *
 * @param entrySlug the entry that is to be corrected or translated
 * @param page the language of the page, in which a new entry counts as written first
 */
export async function proposeEntry(
  actor: Person,
  entrySlug: string | null,
  input: ProposeInput,
  page: Locale,
): Promise<ProposeResult> {
  const own = actor.memberships.find(
    ({ slug }) => !input.organization || slug === input.organization,
  );
  if (!own || !can(actor, 'procedure.propose', own.organizationId)) return invalid('organization');
  const { organizationId } = own;
  return db().$transaction(async (tx): Promise<ProposeResult> => {
    const present = { id: organizationId, ...listed };
    if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
      return invalid('organization');
    const found = await findReferences(tx, input);
    if ('status' in found) return found;
    await claimStamp(tx);
    const entry = entrySlug
      ? await lockEntry(tx, entrySlug)
      : await createEntry(tx, input, found.stageId);
    if (!entry) return { status: 'not-found' };
    await createRevision(tx, entry, input, found, { organizationId, personId: actor.id, page });
    await recordAudit(tx, {
      ...{ actor, action: 'procedure.propose', objectType: 'procedure' },
      ...{ objectId: entry.id, organizationId },
    });
    return { status: 'proposed', slug: entry.slug };
  });
}

interface References {
  stageId: string;
  authorityId: string | null;
  instruments: ReadonlyMap<string, string>;
}

async function findReferences(
  tx: Transaction,
  { country, stage, authority, sources }: ProposeInput,
): Promise<References | ProposeResult> {
  const term = await tx.term.findFirst({
    where: { kind: 'stage', slug: stage, retiredAt: null },
    select: { id: true },
  });
  if (!term) return invalid('stage');
  if ((await tx.country.count({ where: { code: country } })) === 0) return invalid('country');
  const office = authority
    ? await tx.authority.findFirst({
        where: { slug: authority, countryCode: country },
        select: { id: true },
      })
    : null;
  if (authority && !office) return invalid('authority');
  const slugs = sources.flatMap(({ instrument }) => instrument ?? []);
  const rows = await tx.instrument.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true },
  });
  const instruments = new Map(rows.map(({ id, slug }) => [slug, id]));
  const missing = sources.findIndex(({ instrument }) => instrument && !instruments.has(instrument));
  if (missing >= 0) return invalid(`sources[${missing}].instrument`);
  return { stageId: term.id, authorityId: office?.id ?? null, instruments };
}

interface Entry {
  id: string;
  slug: string;
}

/** The entry, locked, so that revisions get their numbers one after the other; null if nothing of it is published. */
async function lockEntry(tx: Transaction, slug: string): Promise<Entry | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM procedure_entry WHERE slug = ${slug} FOR UPDATE`;
  return tx.procedureEntry.findFirst({
    where: { slug, revisions: { some: publishedAt(now()) } },
    select: { id: true, slug: true },
  });
}

function createEntry(
  tx: Transaction,
  { country, stage, kind }: ProposeInput,
  stageId: string,
): Promise<Entry> {
  const slug = newSlug(`${country} ${stage} ${kind}`, 80, 'procedure');
  return tx.procedureEntry.create({
    data: { slug, countryCode: country, stageId, kind, createdAt: now() },
    select: { id: true, slug: true },
  });
}

async function createRevision(
  tx: Transaction,
  entry: Entry,
  input: ProposeInput,
  { authorityId, instruments }: References,
  { page, ...by }: { organizationId: string; personId: string; page: Locale },
): Promise<void> {
  const last = await tx.procedureRevision.aggregate({
    where: { entryId: entry.id },
    _max: { number: true, fact: true },
  });
  const current = await tx.procedureRevision.findFirst({
    where: { entryId: entry.id, ...publishedAt(now()) },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    select: { texts: true },
  });
  const words = Object.fromEntries(
    locales.map((locale) => [
      locale,
      { text: input.text[locale] ?? '', limitFrom: input.limitFrom[locale] ?? '' },
    ]),
  );
  await tx.procedureRevision.create({
    data: {
      ...{ entryId: entry.id, ...by, authorId: by.organizationId, proposedAt: now() },
      number: (last._max.number ?? 0) + 1,
      // Decided when it is published.
      fact: (last._max.fact ?? 0) + 1,
      situations: input.situations,
      answer: input.answer ?? null,
      liberty: input.liberty ?? null,
      limitValue: input.limitValue ?? null,
      limitUnit: input.limitUnit ?? null,
      authorityId,
      validFrom: input.validFrom ?? null,
      validTo: input.validTo ?? null,
      texts: { create: nextTexts(current?.texts ?? [], words, page) },
      citations: {
        create: input.sources.filter(isFilled).map((source, position) => ({
          position,
          ...citationOf(source, instruments),
        })),
      },
    },
    select: { id: true },
  });
}

const citationOf = (
  { instrument, place, source, sourceOn, url, readOn }: SourceInput,
  instruments: ReadonlyMap<string, string>,
) => ({
  instrumentId: (instrument && instruments.get(instrument)) ?? null,
  ...{ place, source },
  sourceOn: sourceOn ?? null,
  url: url === '' ? null : url,
  readOn: readOn ? new Date(readOn) : null,
});
