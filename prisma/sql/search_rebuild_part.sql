-- Rewrites one part of the index, which is 16,384 organizations: few enough for one transaction. A copy of the database
-- may omit the rows of bits; the next start writes those that are missing.
CREATE OR REPLACE FUNCTION search_rebuild_part(part int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265302, part);
  DELETE FROM search_posting WHERE chunk = part;
  INSERT INTO search_posting (key, chunk, audience, bits)
  SELECT k, part, s.audience, bit_or(set_bit(B'0'::bit(16384), e.ordinal & 16383, 1))
  FROM search_entry e JOIN organization_search s USING (organization_id) CROSS JOIN LATERAL unnest(s.keys) k
  WHERE e.ordinal >= part << 14 AND e.ordinal < (part + 1) << 14 AND s.audience <> 'organization'
  GROUP BY k, s.audience;
END $$;
