-- Counts the organizations that have both a value of one facet and a value of another, as far as the reader may know,
-- among those that have at least one of the filters' values of each kind. `pairs` is one JSON object: rows and columns,
-- the two facets, and filters, a list of {key, kind}. Returns rows of (value, value, count).
CREATE OR REPLACE FUNCTION directory_pairs(viewer audience[], own uuid[], pairs jsonb)
RETURNS TABLE (row_value text, column_value text, organizations bigint) LANGUAGE plpgsql STABLE
-- Generic plans save half of its time; other settings of the planner earn nothing: tests/bench/plans.bench.ts.
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  none constant bit(16384) := B'0'::bit(16384);
  kinds constant text[] := ARRAY(SELECT DISTINCT f ->> 'kind' FROM jsonb_array_elements(pairs -> 'filters') f);
  chunks int;
  base bit varying[];
  any_of bit varying[];
  kind text;
  r record;
BEGIN
  SELECT coalesce(max(s.chunk) + 1, 0) INTO chunks FROM search_rows(ARRAY['listed'], ARRAY['public'::audience], '{}') s;
  IF chunks = 0 THEN RETURN; END IF;
  base := array_fill(none, ARRAY[chunks]);
  FOR r IN SELECT s.chunk, s.bits FROM search_rows(ARRAY['listed'], ARRAY['public'::audience], '{}') s LOOP
    base[r.chunk + 1] := r.bits;
  END LOOP;
  FOREACH kind IN ARRAY kinds LOOP
    any_of := array_fill(none, ARRAY[chunks]);
    FOR r IN
      SELECT s.chunk, bit_or(s.bits) AS bits FROM search_rows(
        ARRAY(SELECT f ->> 'key' FROM jsonb_array_elements(pairs -> 'filters') f WHERE f ->> 'kind' = kind), viewer, own) s
      WHERE s.chunk < chunks GROUP BY s.chunk
    LOOP
      any_of[r.chunk + 1] := r.bits;
    END LOOP;
    FOR c IN 1..chunks LOOP base[c] := base[c] & any_of[c]; END LOOP;
  END LOOP;
  RETURN QUERY
    WITH rows AS MATERIALIZED (
      SELECT s.key, s.chunk, bit_or(s.bits) & base[s.chunk + 1] AS bits
      FROM search_rows(search_values(pairs ->> 'rows', own), viewer, own) s
      WHERE s.chunk < chunks GROUP BY s.key, s.chunk
    ), columns AS MATERIALIZED (
      SELECT s.key, s.chunk, bit_or(s.bits) AS bits
      FROM search_rows(search_values(pairs ->> 'columns', own), viewer, own) s
      WHERE s.chunk < chunks GROUP BY s.key, s.chunk
    ), counted AS (
      SELECT a.key AS row_key, b.key AS column_key, sum(bit_count(a.bits & b.bits))::bigint AS n
      FROM rows a JOIN columns b ON b.chunk = a.chunk GROUP BY 1, 2
    )
    SELECT split_part(row_key, '/', 2), split_part(column_key, '/', 2), n FROM counted WHERE n > 0;
END $$;
