import { now } from '~/platform/clock.server';
import type { Database, Transaction } from '~/platform/db/client.server';
import { authorities } from '../data/agenda/authorities';
import { entries } from '../data/agenda/entries';
import { factOf, type FactRow } from '../data/agenda/facts';
import { instruments } from '../data/agenda/instruments';
import type { EntrySeed } from '../data/agenda/shapes';
import type { Localized } from '../data/shapes';
import { seedTransaction } from './transaction.server';

/** How many rows a run of the seed created; zero if all existed. */
export interface AgendaCounts {
  instruments: number;
  authorities: number;
  entries: number;
}

/**
 * Creates the instruments, authorities and procedure entries with which the comparison starts, if they are missing.
 * It may run at every start. What exists is never touched: an entry that was corrected or taken back stays so. Nothing
 * is marked as verified, because no organization has verified it yet.
 */
export async function seedAgenda(database: Database): Promise<AgendaCounts> {
  return seedTransaction(database, async (tx) => ({
    instruments: await seedInstruments(tx),
    authorities: await seedAuthorities(tx),
    entries: await seedEntries(tx),
  }));
}

/** Both languages were written at the same time: Spanish counts as the original. */
const texts = (text: Localized<string>) => [
  { locale: 'es', text: text.es },
  { locale: 'en', text: text.en, sourceLocale: 'es', sourceRevision: 1, sourceText: text.es },
];

const sourceOf = (row: FactRow) => {
  const { sources, on } = factOf(row);
  return { source: sources.join('; '), sourceOn: on ?? null };
};

async function slugsOf(rows: Promise<{ slug: string }[]>): Promise<Set<string>> {
  return new Set((await rows).map(({ slug }) => slug));
}

async function seedInstruments(tx: Transaction): Promise<number> {
  const known = await slugsOf(tx.instrument.findMany({ select: { slug: true } }));
  const missing = instruments.filter(({ slug }) => !known.has(slug));
  for (const { slug, kind, country, number, url, name, events } of missing)
    await tx.instrument.create({
      data: {
        ...{ slug, kind, number },
        countryCode: country ?? null,
        url: url ?? null,
        createdAt: now(),
        texts: { create: texts(name) },
        events: {
          create: events.map((event) => ({
            kind: event.kind,
            countryCode: event.country ?? null,
            happenedOn: event.on ?? null,
            ...sourceOf(event.row),
            createdAt: now(),
            ...(event.text && { texts: { create: texts(event.text) } }),
          })),
        },
      },
      select: { id: true },
    });
  return missing.length;
}

async function seedAuthorities(tx: Transaction): Promise<number> {
  const known = await slugsOf(tx.authority.findMany({ select: { slug: true } }));
  const missing = authorities.filter(({ slug }) => !known.has(slug));
  for (const { row, slug, country, name, role, since, successor } of missing) {
    const after = successor
      ? await tx.authority.findUnique({ where: { slug: successor }, select: { id: true } })
      : null;
    await tx.authority.create({
      data: {
        ...{ slug, name, countryCode: country, nameLocale: 'es', ...sourceOf(row) },
        since: since ?? null,
        successorId: after?.id ?? null,
        createdAt: now(),
        texts: { create: texts(role) },
      },
      select: { id: true },
    });
  }
  return missing.length;
}

async function seedEntries(tx: Transaction): Promise<number> {
  const known = await slugsOf(tx.procedureEntry.findMany({ select: { slug: true } }));
  const missing = entries.filter(({ slug }) => !known.has(slug));
  if (missing.length === 0) return 0;
  const ids = new Map(
    (await tx.instrument.findMany({ select: { id: true, slug: true, number: true } })).map(
      ({ id, number }) => [number, id],
    ),
  );
  for (const entry of missing) await createEntry(tx, entry, ids);
  return missing.length;
}

async function createEntry(
  tx: Transaction,
  { row, slug, country, stage, kind, situations, limit, from, cites, text }: EntrySeed,
  instrumentIds: ReadonlyMap<string, string>,
): Promise<void> {
  const at = now();
  const term = await tx.term.findUnique({
    where: { kind_slug: { kind: 'stage', slug: stage } },
    select: { id: true },
  });
  // A stage that the network renamed or merged has another slug: the fact waits for somebody to enter it.
  if (!term) return;
  const cited = cites ?? [{ instrument: undefined, place: undefined }];
  await tx.procedureEntry.create({
    data: {
      ...{ slug, kind, countryCode: country, stageId: term.id, createdAt: at },
      revisions: {
        create: {
          ...{ number: 1, fact: 1, situations, proposedAt: at, publishedAt: at },
          limitValue: limit?.value ?? null,
          limitUnit: limit?.unit ?? null,
          validFrom: from ?? null,
          texts: { create: texts(text) },
          citations: {
            create: cited.map(({ instrument, place }, position) => ({
              position,
              instrumentId: (instrument && instrumentIds.get(instrument)) ?? null,
              place: place ?? '',
              ...sourceOf(row),
            })),
          },
        },
      },
    },
    select: { id: true },
  });
}
