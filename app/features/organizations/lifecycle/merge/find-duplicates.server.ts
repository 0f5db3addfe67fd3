import { namesLike, readKnownNames } from '../../names/known-names.server';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';

/**
 * Minimum similarity of two names (`similarity` of pg_trgm, from 0 to 1) to count as possibly the same; our
 * own choice.
 */
const alike = 0.5;
const most = 10;
const mostPairs = 100;

/** Why two organizations may be the same. */
export type Likeness = 'name' | 'acronym' | 'website';

/** An organization that may be the same as a candidate. */
export interface Duplicate {
  slug: string;
  name: string;
  nameLocale: string;
  isArchived: boolean;
  likenesses: Likeness[];
}

export interface Candidate {
  name: string;
  acronym?: string | undefined;
  website?: string | undefined;
}

// Strips accents and case on both sides, so that "Asociación" matches "asociacion".
const plain = (text: Prisma.Sql) => Prisma.sql`lower(unaccent(${text}))`;
/** The host name of a URL, without `www.`. */
const host = (url: Prisma.Sql) =>
  Prisma.sql`nullif(regexp_replace(lower(coalesce(${url}, '')), '^https?://(www\\.)?([^/:?#]+).*$', '\\2'), '')`;

interface Found {
  slug: string;
  name: string;
  name_locale: string;
  archived: boolean;
  by_name: boolean;
  by_acronym: boolean;
  by_website: boolean;
}

function viewOf(row: Found): Duplicate {
  const likenesses = (['name', 'acronym', 'website'] as const).filter((one) => row[`by_${one}`]);
  const { slug, name, name_locale: nameLocale, archived: isArchived } = row;
  return { slug, name, nameLocale, isArchived, likenesses };
}

/**
 * Organizations that may be the same as a candidate: by a similar or equal-looking name, the same acronym or
 * the same website. Organizations hidden for safety are left out.
 *
 * @param known all names, if the caller has already read them
 * @returns the most similar first; empty when the actor is not a network administrator
 */
export async function findDuplicates(
  actor: Actor,
  candidate: Candidate,
  known?: Awaited<ReturnType<typeof readKnownNames>>,
): Promise<Duplicate[]> {
  if (!can(actor, 'organization.administer')) return [];
  const same = namesLike(candidate.name, known ?? (await readKnownNames(db())));
  const sameIds = same.flatMap(({ organizationId }) => organizationId ?? []);
  const name = plain(Prisma.sql`${candidate.name}::text`);
  const acronym = plain(Prisma.sql`${candidate.acronym ?? ''}::text`);
  const site = host(Prisma.sql`${candidate.website ?? ''}::text`);
  const rows = await db().$queryRaw<Found[]>`
    SELECT * FROM (
      SELECT o.slug, o.name, o.name_locale, o.archived_at IS NOT NULL AS archived,
        n.likeness >= ${alike}::real OR o.id = ANY (${sameIds}::uuid[]) AS by_name,
        coalesce(${plain(Prisma.sql`o.acronym`)} = ${acronym} AND ${acronym} <> '', false) AS by_acronym,
        coalesce(${host(Prisma.sql`o.website`)} = ${site}, false) AS by_website,
        n.likeness
      FROM organization o, LATERAL (
        SELECT max(similarity(${plain(Prisma.sql`names.name`)}, ${name})) AS likeness
        FROM (SELECT o.name UNION ALL SELECT x.name FROM organization_text x
          WHERE x.organization_id = o.id AND x.name <> '') names
      ) n
      WHERE o.hidden_for_safety_at IS NULL
    ) found
    WHERE by_name OR by_acronym OR by_website
    ORDER BY likeness DESC, slug LIMIT ${most}`;
  return rows.map(viewOf);
}

/** Two organizations that may be the same, in the order of their slugs. */
export interface Pair {
  one: Pick<Duplicate, 'slug' | 'name' | 'nameLocale'>;
  other: Pick<Duplicate, 'slug' | 'name' | 'nameLocale'>;
  likenesses: Likeness[];
}

interface PairRow extends Found {
  other_slug: string;
  other_name: string;
  other_name_locale: string;
}

/**
 * Pairs of organizations of the network that may be the same, the most similar first. Archived organizations
 * and those hidden for safety are left out.
 */
export async function listDuplicatePairs(actor: Actor): Promise<Pair[]> {
  if (!can(actor, 'organization.merge')) return [];
  const rows = await db().$transaction(
    async (tx) => {
      // The trigram index uses this threshold; in a large network the query may take a while.
      await tx.$queryRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(alike)}, true),
      set_config('statement_timeout', '20000', true)`;
      return tx.$queryRaw<PairRow[]>`
      WITH listed AS (
        SELECT o.id, o.slug, o.name, o.name_locale,
          nullif(${plain(Prisma.sql`coalesce(o.acronym, '')`)}, '') AS acronym,
          ${host(Prisma.sql`o.website`)} AS site
        FROM organization o WHERE o.archived_at IS NULL AND o.hidden_for_safety_at IS NULL
      ), pairs AS (
        SELECT a.id AS one, b.id AS other FROM listed a JOIN organization b ON a.name % b.name
        UNION SELECT a.id, b.id FROM listed a JOIN listed b ON a.acronym = b.acronym
        UNION SELECT a.id, b.id FROM listed a JOIN listed b ON a.site = b.site
      )
      SELECT a.slug, a.name, a.name_locale, b.slug AS other_slug, b.name AS other_name,
        b.name_locale AS other_name_locale, false AS archived, similarity(a.name, b.name) AS likeness,
        similarity(a.name, b.name) >= ${alike}::real AS by_name,
        coalesce(a.acronym = b.acronym, false) AS by_acronym,
        coalesce(a.site = b.site, false) AS by_website
      FROM pairs JOIN listed a ON a.id = pairs.one JOIN listed b ON b.id = pairs.other
      WHERE a.slug < b.slug
      ORDER BY likeness DESC, a.slug, b.slug LIMIT ${mostPairs}`;
    },
    { timeout: 25_000 },
  );
  return rows.map((row) => ({
    one: { slug: row.slug, name: row.name, nameLocale: row.name_locale },
    other: { slug: row.other_slug, name: row.other_name, nameLocale: row.other_name_locale },
    likenesses: viewOf(row).likenesses,
  }));
}
