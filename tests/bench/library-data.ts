import { db } from '~/platform/db/client.server';

const long = { timeout: 1_800_000, maxWait: 60_000 };

/**
 * Fills an empty library with resources in Spanish and English, each with a document of ten pages of some 150
 * words. The frequencies of words are like those of a language: a few are everywhere and most are rare. The
 * database generates the data, with the portal's own expressions for the index, in one language.
 */
export async function fillLibrary(resources: number): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
    await tx.$executeRaw`SELECT setseed(0.5)`;
    await tx.$executeRaw`
      INSERT INTO organization (id, slug, name, name_locale)
      SELECT gen_random_uuid(), 'organizacion-' || n, 'Organización ' || n, 'es'
      FROM generate_series(1, 200) n`;
    // 400 real words of the field and 7,600 made-up ones; the real ones are frequent.
    await tx.$executeRaw`
      CREATE TEMP TABLE word ON COMMIT DROP AS
      SELECT row_number() OVER ()::int AS n, word FROM (
        SELECT DISTINCT lower(w) AS word FROM term_text t,
          regexp_split_to_table(t.name || ' ' || array_to_string(t.synonyms, ' '), '[^[:alpha:]]+') w
        WHERE length(w) > 3
        UNION ALL SELECT 'voz' || translate(n::text, '0123456789', 'abcdefghij')
        FROM generate_series(1, 7600) n) w`;
    await tx.$executeRaw`
      CREATE TEMP TABLE sheet ON COMMIT DROP AS
      SELECT n, (SELECT string_agg(w.word, ' ') FROM (
          SELECT 1 + floor((SELECT count(*) FROM word) * power(random(), 3))::int AS pick
          FROM generate_series(1, 150) WHERE n > 0) p JOIN word w ON w.n = p.pick) AS text
      FROM generate_series(1, 4000) n`;
    await tx.$executeRaw`
      INSERT INTO resource (id, slug, organization_id, type_id, visibility, created_at, review_on)
      SELECT gen_random_uuid(), 'recurso-' || n,
        (SELECT id FROM organization ORDER BY slug OFFSET n % 200 LIMIT 1),
        (SELECT id FROM term WHERE kind = 'resource_type' ORDER BY slug OFFSET n % 12 LIMIT 1),
        (ARRAY['public', 'public', 'public', 'network'])[1 + n % 4]::audience,
        now() - n * interval '1 hour', CASE WHEN n % 5 = 0 THEN current_date - 30 END
      FROM generate_series(1, ${resources}::int) n`;
    await tx.$executeRaw`
      CREATE TEMP TABLE item ON COMMIT DROP AS
      SELECT id, substr(slug, 9)::int AS n, gen_random_uuid() AS file_id,
        (ARRAY['spa', 'eng'])[1 + substr(slug, 9)::int % 2] AS language
      FROM resource WHERE slug LIKE 'recurso-%'`;
    await tx.$executeRaw`
      INSERT INTO resource_text (resource_id, locale, title, summary)
      SELECT i.id, CASE language WHEN 'spa' THEN 'es' ELSE 'en' END, left(s.text, 80), left(s.text, 300)
      FROM item i JOIN sheet s ON s.n = 1 + i.n % 4000`;
    await tx.$executeRaw`INSERT INTO resource_language SELECT id, language FROM item`;
    await tx.$executeRaw`
      INSERT INTO resource_country SELECT i.id, c.code FROM item i
      JOIN (SELECT code, row_number() OVER (ORDER BY code) AS k, count(*) OVER () AS all_ FROM country) c
      ON i.n % c.all_ + 1 = c.k`;
    await tx.$executeRaw`
      INSERT INTO resource_term SELECT i.id, t.id, t.kind FROM item i
      JOIN (SELECT id, kind, row_number() OVER (PARTITION BY kind ORDER BY slug) AS k,
          count(*) OVER (PARTITION BY kind) AS all_ FROM term WHERE kind IN ('expertise', 'stage')) t
      ON i.n % t.all_ + 1 = t.k`;
    await tx.$executeRaw`
      INSERT INTO resource_search SELECT i.id,
        setweight(to_tsvector('spanish', t.title) || to_tsvector('english', t.title) || to_tsvector('simple', t.title), 'A')
        || setweight(to_tsvector('spanish', t.summary) || to_tsvector('english', t.summary), 'C')
      FROM item i JOIN resource_text t ON t.resource_id = i.id`;
    await tx.$executeRaw`
      INSERT INTO resource_file (id, resource_id, storage_key, name, media_type, bytes, sha256, page_count, language)
      SELECT file_id, id, 'kept/' || file_id, 'informe.pdf', 'application/pdf', 1, repeat('0', 64), 10, language
      FROM item`;
    await tx.$executeRaw`
      INSERT INTO resource_file_page (file_id, number, text)
      SELECT i.file_id, k, s.text FROM item i CROSS JOIN generate_series(1, 10) k
      JOIN sheet s ON s.n = 1 + (i.n * 7 + k * 401) % 4000`;
    await tx.$executeRaw`
      INSERT INTO resource_body (file_id, part, resource_id, document)
      SELECT i.file_id, 0, i.id, strip(to_tsvector(
        CASE i.language WHEN 'spa' THEN 'spanish'::regconfig ELSE 'english'::regconfig END, string_agg(p.text, ' ')))
      FROM item i JOIN resource_file_page p USING (file_id) GROUP BY i.file_id, i.id, i.language`;
    await tx.$executeRaw`ANALYZE`;
  }, long);
}
