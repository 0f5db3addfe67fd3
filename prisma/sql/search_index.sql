-- Writes the search keys of organizations and switches the bits that differ from before. The keys of all organizations
-- are gathered in one statement, so that thousands in one call take only seconds.
-- `texts` has, for each text: {id, audience, class, keys: what its words are found by, words: its words}; of
-- the class T, the keys of towns in the gazetteer.
CREATE OR REPLACE FUNCTION search_index(ids uuid[], texts jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed record;
BEGIN
  -- Writers of one chunk take turns. Chunks are locked from the lowest, so that there are no deadlocks.
  PERFORM pg_advisory_xact_lock(7265302, c.chunk)
  FROM (SELECT DISTINCT e.ordinal >> 14 AS chunk FROM search_entry e WHERE e.organization_id = ANY(ids) ORDER BY 1) c;

  WITH text AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(texts) AS t(id uuid, audience audience, class text, keys jsonb, words jsonb)
  ), found AS (
    SELECT t.id, t.audience, CASE t.class WHEN 'T' THEN 'f:town/' ELSE t.class || ':' END || key AS key
    FROM text t CROSS JOIN LATERAL jsonb_array_elements_text(t.keys) key
    UNION ALL
    SELECT t.id, t.audience, 'w:' || word
    FROM text t CROSS JOIN LATERAL jsonb_array_elements_text(t.words) word WHERE length(word) BETWEEN 1 AND 60
    UNION ALL
    SELECT t.id, t.audience, 'n:' || word
    FROM text t CROSS JOIN LATERAL jsonb_array_elements_text(t.words) word
    WHERE t.class = 'A' AND length(word) BETWEEN 1 AND 60
    UNION ALL
    SELECT organization_id, audience, key FROM search_facets(ids)
    UNION ALL
    SELECT id, 'public', 'listed' FROM organization
    WHERE id = ANY(ids) AND archived_at IS NULL AND hidden_for_safety_at IS NULL AND introduced_at IS NOT NULL
  ), fresh AS (
    SELECT id, key, min(audience) AS audience FROM found GROUP BY id, key
  ), known AS (
    SELECT s.organization_id AS id, s.audience, k AS key
    FROM organization_search s CROSS JOIN LATERAL unnest(s.keys) k WHERE s.organization_id = ANY(ids)
  ), difference AS (
    SELECT e.ordinal, coalesce(f.key, k.key) AS key, coalesce(f.audience, k.audience) AS audience, f.id IS NOT NULL AS is_on
    FROM fresh f FULL JOIN known k ON k.id = f.id AND k.audience = f.audience AND k.key = f.key
    JOIN search_entry e ON e.organization_id = coalesce(f.id, k.id)
    WHERE f.id IS NULL OR k.id IS NULL
  ), kept AS (
    INSERT INTO organization_search (organization_id, audience, keys)
    SELECT o.id, a.audience, coalesce(g.keys, '{}')
    FROM organization o CROSS JOIN unnest(enum_range(NULL::audience)) a(audience)
    LEFT JOIN (
      SELECT id, audience, array_agg(key ORDER BY key) AS keys FROM fresh GROUP BY id, audience
    ) g ON g.id = o.id AND g.audience = a.audience
    WHERE o.id = ANY(ids)
    ON CONFLICT (organization_id, audience) DO UPDATE SET keys = excluded.keys
    WHERE organization_search.keys <> excluded.keys
  ), new_words AS (
    INSERT INTO search_word (word, trigrams)
    SELECT DISTINCT substr(d.key, 3), search_trigrams(substr(d.key, 3))
    FROM difference d WHERE d.is_on AND d.key LIKE 'w:%' AND length(d.key) > 5
      AND NOT EXISTS (SELECT FROM search_word w WHERE w.word = substr(d.key, 3))
    ORDER BY 1
    ON CONFLICT DO NOTHING
  )
  -- Keys that only the organization itself may know have no bits; they are read from its own row.
  SELECT array_agg(key) AS keys, array_agg(audience) AS audiences, array_agg(ordinal) AS ordinals, array_agg(is_on) AS is_on
  INTO changed FROM difference WHERE audience <> 'organization';

  IF changed.keys IS NOT NULL THEN
    PERFORM search_switch(changed.keys, changed.audiences, changed.ordinals, changed.is_on);
  END IF;
END $$;
