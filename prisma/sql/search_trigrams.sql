CREATE OR REPLACE FUNCTION search_trigrams(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT substr('  ' || word || ' ', i, 3)) FROM generate_series(1, length(word) + 1) i
$$;
