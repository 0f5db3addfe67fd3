-- The rows of these keys that a reader may use: those of the reader's audiences, and all of their own organizations.
CREATE OR REPLACE FUNCTION search_rows(wanted text[], viewer audience[], own uuid[])
RETURNS TABLE (key text, chunk int, bits bit varying) LANGUAGE sql STABLE ROWS 500 AS $$
  SELECT p.key, p.chunk, p.bits FROM search_posting p
  WHERE p.key = ANY(wanted) AND p.audience = ANY(viewer)
  UNION ALL
  SELECT k, e.ordinal >> 14, set_bit(B'0'::bit(16384), e.ordinal & 16383, 1)
  FROM organization_search s JOIN search_entry e USING (organization_id) CROSS JOIN LATERAL unnest(s.keys) k
  WHERE s.organization_id = ANY(own) AND s.audience = 'organization' AND k = ANY(wanted)
$$;
