import { blurredProfile } from '~/features/organizations/profile/blurred-profile';
import { readRisks } from '~/features/protection/raised-risk.server';
import type { Actor } from '~/platform/auth/actor';
import { pace } from '~/platform/pace.server';
import { can } from '~/platform/auth/permissions';
import type { PublishedPlace, PublishedRow, PublishedService } from './published-row';
import { findPublishedRows } from './published-rows.queries.server';
import type { PublishedFilter, RecordKind } from './published.schema';
import {
  countRecords,
  findRecords,
  findRecordsAfter,
  type RecordKey,
} from './record-keys.queries.server';

/** A record of open data: an organization, one of its services, or one at one of its places. */
export interface PublishedRecord {
  id: string;
  organization: PublishedRow;
  /** null for a record that is an organization */
  service: PublishedService | null;
  /** null for a record that is not at a place */
  place: PublishedPlace | null;
}

/**
 * How many records are read and written at a time, which takes some 30 ms of the process that answers everybody; others
 * are answered in between.
 */
export const BATCH = 100;
/** How long reading a batch takes the process, in ms. */
const READING = 15;

/**
 * What the actor may take away about these organizations, in the order of their ids: only rows whose audience includes
 * the actor, and at raised risk without what tells where an organization is.
 */
export async function readPublished(actor: Actor, ids: readonly string[]): Promise<PublishedRow[]> {
  const rows = await findPublishedRows(actor, ids);
  const perhaps = rows.filter(({ perhapsAtRisk }) => perhapsAtRisk).map(({ id }) => id);
  const risks = await readRisks(actor, perhaps);
  const isPartner = can(actor, 'read.network');
  return rows.map((row) => blurredProfile(row, risks.get(row.id), isPartner));
}

/** One page of the records that match, and how many there are. */
export async function listRecords(
  actor: Actor,
  kind: RecordKind,
  filter: PublishedFilter,
  page: { limit: number; offset: number },
): Promise<{ total: number; records: PublishedRecord[] }> {
  const [total, keys] = await Promise.all([
    countRecords(actor, kind, filter),
    findRecords(actor, kind, filter, page),
  ]);
  return { total, records: await recordsOf(actor, keys) };
}

/** A record by its id; null when there is none that the actor may read. */
export async function findRecord(
  actor: Actor,
  kind: RecordKind,
  record: string,
): Promise<PublishedRecord | null> {
  const keys = await findRecords(actor, kind, { record }, { limit: 1, offset: 0 });
  return (await recordsOf(actor, keys))[0] ?? null;
}

/** All records that match, read in batches, so that the network's size does not matter. */
export async function* eachRecord(
  actor: Actor,
  kind: RecordKind,
  filter: PublishedFilter = {},
): AsyncGenerator<PublishedRecord[]> {
  let last: RecordKey | undefined;
  for (;;) {
    const keys = await findRecordsAfter(actor, kind, filter, { limit: BATCH, last });
    if (keys.length > 0) yield await recordsOf(actor, keys);
    if (keys.length < BATCH) return;
    last = keys.at(-1);
  }
}

async function recordsOf(actor: Actor, keys: readonly RecordKey[]): Promise<PublishedRecord[]> {
  const ids = [...new Set(keys.map(({ organizationId }) => organizationId))];
  const rows = new Map<string, PublishedRow>();
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const row of await readPublished(actor, ids.slice(at, at + BATCH))) rows.set(row.id, row);
    if (ids.length > 1) await pace(READING);
  }
  return keys.flatMap(({ id, organizationId, serviceId, placeId }) => {
    const organization = rows.get(organizationId);
    const service = organization?.services.find((one) => one.id === serviceId) ?? null;
    const place = organization?.places.find((one) => one.id === placeId) ?? null;
    // What was hidden or deleted since its key was read is left out.
    const isThere = (!serviceId || service) && (!placeId || place);
    return organization && isThere ? [{ id, organization, service, place }] : [];
  });
}
