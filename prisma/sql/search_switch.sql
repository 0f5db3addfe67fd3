CREATE OR REPLACE FUNCTION search_switch(keys text[], audiences audience[], ordinals int[], is_on boolean[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH off AS MATERIALIZED (
    SELECT c.key, c.audience, c.ordinal >> 14 AS chunk, search_bits(array_agg(c.ordinal & 16383)) AS bits
    FROM unnest(keys, audiences, ordinals, is_on) AS c(key, audience, ordinal, is_on)
    WHERE NOT c.is_on GROUP BY 1, 2, 3
  )
  UPDATE search_posting p SET bits = p.bits & ~ off.bits FROM off
  WHERE p.key = off.key AND p.chunk = off.chunk AND p.audience = off.audience;

  DELETE FROM search_posting p
  USING (
    SELECT DISTINCT c.key, c.audience, c.ordinal >> 14 AS chunk
    FROM unnest(keys, audiences, ordinals, is_on) AS c(key, audience, ordinal, is_on) WHERE NOT c.is_on
  ) d
  WHERE p.key = d.key AND p.chunk = d.chunk AND p.audience = d.audience AND bit_count(p.bits) = 0;

  INSERT INTO search_posting AS p (key, chunk, audience, bits)
  SELECT c.key, c.ordinal >> 14, c.audience, search_bits(array_agg(c.ordinal & 16383))
  FROM unnest(keys, audiences, ordinals, is_on) AS c(key, audience, ordinal, is_on)
  WHERE c.is_on GROUP BY 1, 2, 3
  ON CONFLICT (key, chunk, audience) DO UPDATE SET bits = p.bits | excluded.bits;
END $$;
