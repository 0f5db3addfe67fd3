import { introducedSql, listedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { networkTimeZone } from '~/i18n/days';

/** The month (1 to 12) of a time in the network's time zone, within a year. */
const monthOf = (column: Prisma.Sql) =>
  Prisma.sql`extract(month FROM ${column} AT TIME ZONE ${networkTimeZone()})::int`;
const yearOf = (column: Prisma.Sql) =>
  Prisma.sql`extract(year FROM ${column} AT TIME ZONE ${networkTimeZone()})::int`;

export interface Monthly {
  month: number;
  count: number;
}

const o = Prisma.sql`o`;

/** How many of the organizations that are listed today were there before the year, and how many came in each month. */
export async function findArrivals(year: number): Promise<{ before: number; monthly: Monthly[] }> {
  const at = Prisma.sql`o.introduced_at`;
  const [[earlier], monthly] = await Promise.all([
    db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM organization o
      WHERE ${introducedSql(o)} AND ${yearOf(at)} < ${year}`,
    db().$queryRaw<Monthly[]>`SELECT ${monthOf(at)} AS month, count(*)::int AS count
      FROM organization o WHERE ${introducedSql(o)} AND ${yearOf(at)} = ${year} GROUP BY 1`,
  ]);
  return { before: earlier?.count ?? 0, monthly };
}

/** Public and internal resources of listed organizations that were shared in each month and not withdrawn. */
export function findShared(year: number): Promise<Monthly[]> {
  const at = Prisma.sql`r.created_at`;
  return db().$queryRaw<Monthly[]>`SELECT ${monthOf(at)} AS month, count(*)::int AS count
    FROM resource r JOIN organization o ON o.id = r.organization_id
    WHERE r.withdrawn_at IS NULL AND ${listedSql(o)} AND ${yearOf(at)} = ${year} GROUP BY 1`;
}

/** How often files of listed organizations were opened in each month. */
export function findDownloads(year: number): Promise<Monthly[]> {
  return db().$queryRaw<
    Monthly[]
  >`SELECT extract(month FROM d.day)::int AS month, sum(d.count)::int AS count
    FROM resource_download d JOIN resource r ON r.id = d.resource_id
      JOIN organization o ON o.id = r.organization_id
    WHERE r.withdrawn_at IS NULL AND ${listedSql(o)} AND extract(year FROM d.day) = ${year} GROUP BY 1`;
}

/** How long ago listed organizations confirmed their profiles. */
export async function findFreshness(now: Date) {
  const [row] = await db().$queryRaw<
    { all: number; half: number; year: number; older: number; never: number }[]
  >`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE verified_at >= ${now}::timestamptz - interval '6 months')::int AS half,
      count(*) FILTER (WHERE verified_at < ${now}::timestamptz - interval '6 months'
        AND verified_at >= ${now}::timestamptz - interval '12 months')::int AS year,
      count(*) FILTER (WHERE verified_at < ${now}::timestamptz - interval '12 months')::int AS older,
      count(*) FILTER (WHERE verified_at IS NULL)::int AS never
    FROM organization o WHERE ${introducedSql(o)}`;
  return row ?? { all: 0, half: 0, year: 0, older: 0, never: 0 };
}

/** In how many profiles of listed organizations the summary is there in each language. */
export function findTexts(): Promise<{ locale: string; count: number }[]> {
  return db().$queryRaw<{ locale: string; count: number }[]>`
    SELECT t.locale, count(*)::int AS count
    FROM organization_text t JOIN organization o ON o.id = t.organization_id
    WHERE ${introducedSql(o)} AND t.summary <> '' GROUP BY 1`;
}

/** How the year's requests of listed organizations ended, and days to the first answer of those that have one. */
export async function findRequests(year: number) {
  const at = Prisma.sql`t.created_at`;
  const [outcomes, waits] = await Promise.all([
    db().$queryRaw<{ status: string; count: number }[]>`
      SELECT t.status::text AS status, count(*)::int AS count
      FROM thread t JOIN organization o ON o.id = t.organization_id
      WHERE t.kind = 'request' AND ${listedSql(o)} AND ${yearOf(at)} = ${year} GROUP BY 1`,
    db().$queryRaw<{ days: number | null; answered: number }[]>`
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY days)::float8 AS days, count(*)::int AS answered FROM (
        SELECT extract(epoch FROM min(p.created_at) - t.created_at) / 86400 AS days
        FROM thread t JOIN organization o ON o.id = t.organization_id
          JOIN post p ON p.thread_id = t.id AND p.kind = 'answer'
        WHERE t.kind = 'request' AND ${listedSql(o)} AND ${yearOf(at)} = ${year}
        GROUP BY t.id, t.created_at) waited`,
  ]);
  return { outcomes, median: waits[0]?.days ?? null, answered: waits[0]?.answered ?? 0 };
}
