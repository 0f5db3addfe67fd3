import { expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { aFile } from '../../factories/files';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';

it('words that most pages hold are read from the index, where a scan would unpack every document', async () => {
  const resource = await aResource({ organization: await anOrganization() });
  const { id } = await aFile(resource, 'informe.pdf', 'x');
  await db().$executeRaw`
    INSERT INTO resource_body (file_id, part, resource_id, document)
    SELECT ${id}::uuid, part, ${resource.id}::uuid, to_tsvector('spanish', 'asilo y refugio ' || part)
    FROM generate_series(0, 499) part`;
  await db().$executeRaw`ANALYZE resource_body`;
  const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN SELECT part FROM resource_body WHERE document @@ 'asil'::tsquery`;
  expect(plan[0]?.['QUERY PLAN']).toContain('Seq Scan');
  await db().$transaction(async (tx) => {
    const found = await tx.$queryRaw`
      SELECT words, near, in_facts FROM resource_words(ARRAY['asil', 'refugi', 'nadi']::tsquery[])`;
    expect(found).toEqual([{ words: 2, near: 2, in_facts: false }]);
    const [scans] = await tx.$queryRaw<{ table: bigint; index: bigint }[]>`
      SELECT pg_stat_get_xact_numscans('resource_body'::regclass) AS table,
        pg_stat_get_xact_numscans('resource_body_document_idx'::regclass) AS index`;
    expect(scans).toEqual({ table: 0n, index: 3n });
  });
});
