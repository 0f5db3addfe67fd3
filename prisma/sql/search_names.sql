-- The words of names that begin with `start` and that the reader may see.
CREATE OR REPLACE FUNCTION search_names(start text, viewer audience[], own uuid[], most int) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT substr(v, 3) FROM search_visible(ARRAY(
    SELECT DISTINCT p.key FROM search_posting p
    WHERE p.key >= 'n:' || start COLLATE "C" AND p.key < 'n:' || start || U&'\FFFF' COLLATE "C" AND p.audience = ANY(viewer)
    UNION
    SELECT k FROM organization_search s CROSS JOIN LATERAL unnest(s.keys) k
    WHERE s.organization_id = ANY(own) AND k LIKE 'n:' || start || '%'
  ), viewer, own) v ORDER BY 1 LIMIT most
$$;
