-- A row of bits in which the given positions are set. Many positions are written out as text, since setting each of
-- them would copy the whole row.
CREATE OR REPLACE FUNCTION search_bits(positions int[]) RETURNS bit varying LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN cardinality(positions) < 12
      THEN (SELECT bit_or(set_bit(B'0'::bit(16384), n, 1)) FROM unnest(positions) n)
    ELSE (
      SELECT rpad(string_agg(repeat('0', g.n - g.before - 1) || '1', '' ORDER BY g.n), 16384, '0')::bit(16384)
      FROM (SELECT n, coalesce(lag(n) OVER (ORDER BY n), -1) AS before FROM unnest(positions) n) g
    )
  END
$$;
