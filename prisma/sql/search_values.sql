-- The keys of a facet's values that are in the index, and those that are only in the rows of these organizations.
CREATE OR REPLACE FUNCTION search_values(kind text, own uuid[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  -- '0' is the character after '/'
  SELECT coalesce(array_agg(DISTINCT key), '{}') FROM (
    SELECT p.key FROM search_posting p WHERE p.key >= 'f:' || kind || '/' AND p.key < 'f:' || kind || '0'
    UNION ALL
    SELECT k FROM organization_search s CROSS JOIN LATERAL unnest(s.keys) k
    WHERE s.organization_id = ANY(own) AND s.audience = 'organization' AND k LIKE 'f:' || kind || '/%'
  ) known
$$;
