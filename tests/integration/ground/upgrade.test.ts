import fs from 'node:fs';
import zlib from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listAuditEntries } from '~/features/audit/audit-log.server';
import { auditQuery } from '~/features/audit/audit.schema';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import { system } from '~/platform/auth/actor';
import { seal } from '~/platform/crypto/sealed.server';
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/client.server';
import { migrate } from '~/platform/db/migrate.server';
import { connectOnce } from '~/platform/db/server-connection.server';
import { asSent } from '../../factories/letters';
import { dropDatabase, emptyDatabase } from '../../setup/databases';
import { query } from './support/query';

const baseline = '20261126180001_baseline';
const release01 = zlib.gunzipSync(fs.readFileSync('tests/fixtures/database-0.1.sql.gz')).toString();

async function databaseOf01(): Promise<string> {
  const url = await emptyDatabase();
  onTestFinished(() => dropDatabase(url));
  await query(url, release01);
  return url;
}

async function upgrade(url: string) {
  const client = await connectOnce(url);
  try {
    return await migrate(client, 'prisma');
  } finally {
    await client.end();
  }
}

/** Everything in the schema, one line each. */
async function schemaOf(url: string): Promise<string[]> {
  const rows = await query<{ line: string }>(
    url,
    `SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
       pg_get_expr(d.adbin, d.adrelid)) AS line
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
     UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
     UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index
     WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
     UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p
     WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
       AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
     UNION ALL SELECT concat_ws(' ', t.typname, string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder))
     FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname
     ORDER BY line`,
  );
  return rows.map(({ line }) => line);
}

/** How many rows each table has, except tables that the portal fills by itself. */
async function rowCounts(url: string): Promise<Record<string, number>> {
  const tables = await query<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename NOT IN ('_prisma_migrations', 'sql_file', 'content_change')`,
  );
  const counts = await query<{ name: string; count: number }>(
    url,
    tables
      .map(({ name }) => `SELECT '${name}' AS name, count(*)::int FROM "${name}"`)
      .join(' UNION ALL '),
  );
  return Object.fromEntries(
    counts.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]),
  );
}

test('a database of release 0.1 is marked as having the baseline, and keeps its rows', async () => {
  const url = await databaseOf01();
  const before = await rowCounts(url);
  const { applied } = await upgrade(url);
  expect(applied).not.toContain(baseline);
  const names = await query<{ name: string }>(
    url,
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
  );
  expect(names.map(({ name }) => name)).toEqual([baseline, ...applied]);
  // Comments on resources became posts.
  const { resource_comment: comments, comment_report: reports, ...kept } = before;
  const moved = {
    ...(comments && { post: comments, post_text: comments }),
    ...(reports && { post_report: reports }),
  };
  expect(await rowCounts(url)).toMatchObject({ ...kept, ...moved });
  expect((await upgrade(url)).applied).toEqual([]);
});

test('an upgraded database has the schema of a new one', async () => {
  const old = await databaseOf01();
  const fresh = await emptyDatabase();
  onTestFinished(() => dropDatabase(fresh));
  await Promise.all([upgrade(old), upgrade(fresh)]);
  expect(await schemaOf(old)).toEqual(await schemaOf(fresh));
});

test('a database that has only some of the old migrations is told to start the release before', async () => {
  const url = await databaseOf01();
  await query(url, `DELETE FROM _prisma_migrations WHERE migration_name LIKE '%search_by_weight'`);
  await expect(upgrade(url)).rejects.toThrow(/start the last release 0\.1 once/);
});

describe('an organization that an earlier version called sheltered', () => {
  const at = '2026-11-30T22:00:00.000Z';
  interface Administrator {
    id: string;
    organization: string;
    email: string;
  }

  /** Hides an organization in a database of 0.1, with a letter that waits and the entries of the log. */
  async function hide(url: string): Promise<Administrator> {
    const [administrator] = await query<Administrator>(
      url,
      `SELECT p.id, m.organization_id AS organization, p.email FROM membership m
       JOIN person p ON p.id = m.person_id WHERE m.role = 'organization_admin' LIMIT 1`,
    );
    if (!administrator) throw new Error('nobody administers');
    const { id, organization, email } = administrator;
    await query(
      url,
      `UPDATE organization SET sheltered_at = $1, sheltered_by_id = $2, shelter_reason = 'Amenazas' WHERE id = $3`,
      [at, id, organization],
    );
    const about = { organizationId: organization, news: 'sheltered' };
    await query(
      url,
      `INSERT INTO outbox_mail (id, kind, recipient, locale, sealed)
       VALUES (gen_random_uuid(), 'shelter', $1, 'en', $2)`,
      [email, seal('mail', email, JSON.stringify({ about }))],
    );
    for (const action of ['organization.shelter', 'organization.keep-shelter'])
      await query(
        url,
        `INSERT INTO audit_entry (id, action, object_type, object_id, organization_id, actor_id)
         VALUES (gen_random_uuid(), $1, 'organization', ($2::uuid)::text, $2::uuid, $3)`,
        [action, organization, id],
      );
    return administrator;
  }

  test('stays hidden, with its letter and its entries in the log', async () => {
    const url = await databaseOf01();
    const { id, organization } = await hide(url);
    await upgrade(url);
    await disconnectDatabase();
    connectDatabase(url, { connections: 2 });
    onTestFinished(disconnectDatabase);

    expect(await db().organization.findUnique({ where: { id: organization } })).toMatchObject({
      hiddenForSafetyAt: new Date(at),
      hiddenForSafetyById: id,
      hidingReason: 'Amenazas',
    });
    // Version 0.1 did not yet record whose account a letter goes to.
    const where = { kind: 'hidden-for-safety' };
    await db().outboxMail.updateMany({ where, data: { personId: id } });
    const [letter] = await db().outboxMail.findMany({ where });
    expect(letter && (await asSent(letter)).text).toMatch(/resguard/);
    for (const action of ['organization.hide-for-safety', 'organization.keep-hidden']) {
      const { entries } = await listAuditEntries(system, 'network', auditQuery.parse({ action }));
      expect(entries).toMatchObject([{ action, actor: { id } }]);
    }
    expect((await verifyAudit()).broken).toBeNull();
    // The triggers follow the column under its new name.
    const listedRows = () =>
      db()
        .$queryRaw`SELECT FROM organization_search WHERE organization_id = ${organization}::uuid AND 'listed' = ANY(keys)`;
    expect(await listedRows()).toEqual([]);
    await db().organization.update({
      where: { id: organization },
      data: { hiddenForSafetyAt: null, hidingReason: '' },
    });
    expect(await listedRows()).toHaveLength(1);
  });
});
