-- The parts whose rows of bits are missing: they have organizations in the network, but no `listed` row.
CREATE OR REPLACE FUNCTION search_missing_parts() RETURNS SETOF int LANGUAGE sql STABLE AS $$
  SELECT DISTINCT e.ordinal >> 14 AS part FROM search_entry e JOIN organization o ON o.id = e.organization_id
  WHERE o.archived_at IS NULL AND o.hidden_for_safety_at IS NULL AND o.introduced_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM search_posting p WHERE p.key = 'listed' AND p.chunk = e.ordinal >> 14)
  ORDER BY part
$$;
