import type { Actor } from '~/platform/auth/actor';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { introducedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { PublishedFilter, RecordKind } from './published.schema';

/** Which organization a record belongs to, and which service and place it is. */
export interface RecordKey {
  id: string;
  organizationId: string;
  serviceId: string | null;
  placeId: string | null;
}

const o = Prisma.sql`o`;
/** The id of a service at a place, which no table has. */
const placedId = Prisma.sql`md5(s.id::text || p.id::text)::uuid`;

const shapes: Record<RecordKind, { id: Prisma.Sql; service: boolean; place: boolean }> = {
  organizations: { id: Prisma.sql`o.id`, service: false, place: false },
  services: { id: Prisma.sql`s.id`, service: true, place: false },
  service_at_locations: { id: placedId, service: true, place: true },
};

/** The tables of a kind of records, and the rows of them that the actor may read. */
function source(actor: Actor, kind: RecordKind, filter: PublishedFilter): Prisma.Sql {
  const { service, place, id } = shapes[kind];
  const visible = (alias: Prisma.Sql) => audienceSql(actor, alias);
  const services = service
    ? Prisma.sql`JOIN organization_service s ON s.organization_id = o.id AND ${visible(Prisma.sql`s`)}`
    : Prisma.empty;
  const places = place
    ? Prisma.sql`JOIN organization_place p ON p.organization_id = o.id AND ${visible(Prisma.sql`p`)}
        AND (s.countries = '{}' OR p.country_code = ANY(s.countries))`
    : Prisma.empty;
  const conditions = [introducedSql(o), ...conditionsOf(actor, service, filter)];
  if (filter.record) conditions.push(Prisma.sql`${id} = ${filter.record}::uuid`);
  return Prisma.sql`FROM organization o ${services} ${places} WHERE ${Prisma.join(conditions, ' AND ')}`;
}

function conditionsOf(actor: Actor, ofService: boolean, filter: PublishedFilter): Prisma.Sql[] {
  const visible = audienceSql(actor, Prisma.sql`r`);
  const has = (condition: Prisma.Sql) =>
    ofService
      ? Prisma.sql`EXISTS (SELECT FROM term t WHERE t.retired_at IS NULL AND ${condition} AND (t.id = s.term_id
          OR EXISTS (SELECT FROM organization_service_term r WHERE r.service_id = s.id AND r.term_id = t.id)))`
      : Prisma.sql`EXISTS (SELECT FROM organization_term r JOIN term t ON t.id = r.term_id
          WHERE r.organization_id = o.id AND t.retired_at IS NULL AND ${condition} AND ${visible})`;
  const conditions: Prisma.Sql[] = [];
  if (filter.organizations)
    conditions.push(Prisma.sql`o.id = ANY(${[...filter.organizations]}::uuid[])`);
  if (filter.modifiedAfter) conditions.push(Prisma.sql`o.updated_at >= ${filter.modifiedAfter}`);
  if (filter.termId) conditions.push(has(Prisma.sql`t.id = ${filter.termId}::uuid`));
  if (filter.termKinds)
    conditions.push(has(Prisma.sql`t.kind = ANY(${[...filter.termKinds]}::term_kind[])`));
  if (filter.country)
    conditions.push(Prisma.sql`(EXISTS (SELECT FROM organization_country r WHERE r.organization_id = o.id
        AND r.country_code = ${filter.country} AND ${visible})
      OR EXISTS (SELECT FROM organization_place r WHERE r.organization_id = o.id
        AND r.country_code = ${filter.country} AND ${visible}))`);
  return conditions;
}

const columns = (kind: RecordKind) => {
  const { id, service, place } = shapes[kind];
  return Prisma.sql`${id} AS id, o.id AS "organizationId",
    ${service ? Prisma.sql`s.id` : Prisma.sql`NULL::uuid`} AS "serviceId",
    ${place ? Prisma.sql`p.id` : Prisma.sql`NULL::uuid`} AS "placeId"`;
};

/** The columns by which records of a kind are sorted, which never change. */
const order = (kind: RecordKind) => {
  const { service, place } = shapes[kind];
  return Prisma.join([
    Prisma.sql`o.id`,
    ...(service ? [Prisma.sql`s.id`] : []),
    ...(place ? [Prisma.sql`p.id`] : []),
  ]);
};

/** How many records the actor may read. */
export async function countRecords(
  actor: Actor,
  kind: RecordKind,
  filter: PublishedFilter,
): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${source(actor, kind, filter)}`;
  return row?.count ?? 0;
}

/** The keys of one page of records. */
export function findRecords(
  actor: Actor,
  kind: RecordKind,
  filter: PublishedFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<RecordKey[]> {
  return db().$queryRaw<RecordKey[]>`
    SELECT ${columns(kind)} ${source(actor, kind, filter)}
    ORDER BY ${order(kind)} LIMIT ${limit} OFFSET ${offset}`;
}

/** The keys of the records after another one, for reading all of them. */
export function findRecordsAfter(
  actor: Actor,
  kind: RecordKind,
  filter: PublishedFilter,
  { limit, last }: { limit: number; last: RecordKey | undefined },
): Promise<RecordKey[]> {
  const keys =
    last && [last.organizationId, last.serviceId, last.placeId].filter((id) => id !== null);
  const after = keys
    ? Prisma.sql`AND (${order(kind)}) > (${Prisma.join(keys.map((id) => Prisma.sql`${id}::uuid`))})`
    : Prisma.empty;
  return db().$queryRaw<RecordKey[]>`
    SELECT ${columns(kind)} ${source(actor, kind, filter)} ${after}
    ORDER BY ${order(kind)} LIMIT ${limit}`;
}
