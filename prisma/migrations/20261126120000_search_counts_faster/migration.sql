-- Keys stay in their rows: beside dense bits PostgreSQL moved the longer ones out of line, so that counting by key
-- fetched each from a table of its own.
ALTER TABLE "search_posting" ALTER COLUMN "key" SET STORAGE PLAIN;
UPDATE search_posting SET key = key || '' WHERE octet_length(key) > 20;

-- As before, with fewer operations on rows of bits, since each takes microseconds: a row of a word is added to
-- one of five sums, ranks are worked out where more is found than is sorted outright, with as many digits as the words
-- need, and parts of the index in which nobody is found are not read for the counts.
-- Words come as parallel arrays, an element for each key: word, alternative of that word (0: as typed),
-- part of the alternative, how many parts it has (all must be there), and what a find counts (3 name,
-- 2 fact, 1 text). Filters likewise: a key and its kind; values of one kind are alternatives.
-- Gives {total, hits: [per word], facets: {key: count}, ids: [[id, [value per word]]]}. Order: words found,
-- then the sum of what they count, latest verification, words found as typed (among so few that they are
-- sorted outright: the same question in the other language is to find the same first), name.
CREATE OR REPLACE FUNCTION directory_search(
  viewer audience[], own uuid[],
  words int, keys text[], word_of int[], alternative_of int[], part_of int[], parts_of int[], value_of int[],
  filter_keys text[], filter_kinds text[], kinds text[],
  with_facets boolean, sorting text, skip bigint, most bigint
) RETURNS jsonb LANGUAGE plpgsql STABLE
-- Plans are the same for every question, and making one for each takes a fifth of the time. One that was made while
-- the tables were small must not read them from end to end when they are large.
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  none constant bit(16384) := B'0'::bit(16384);
  few constant int := 400;     -- so few are sorted outright; of more only the best are looked for
  chunks int;
  listed bit varying[];
  matched bit varying[];
  everything bit varying[];
  plane bit varying[];
  one bit varying[]; two bit varying[]; three bit varying[]; typed bit varying[];
  found_digits int := ceil(log(2, words + 1))::int;      -- as many words at most
  value_digits int := ceil(log(2, 3 * words + 1))::int;  -- as much at most
  planes int := 2 * found_digits + value_digits;         -- words found, their value, words found as typed
  tiers int := found_digits + value_digits;              -- of those, what comes before freshness
  low_digit bit(16384);
  all_kinds constant text[] := '{country,language,expertise,service,population,stage}';
  before_filters bit varying[]; bases bit varying[];
  kind text;
  filters bit varying[];
  r record;
  c int; i int; p int; last int;
  carry bit(16384); before bit(16384);
  total bigint;
  hits jsonb := '[]';
  facets jsonb := '{}';
  found jsonb := '[]';
  -- the walk through tiers, best first
  stack bit varying[]; stack_depth int[] := '{}'; stack_count bigint[] := '{}'; top int := 0;
  current bit varying[]; high bit varying[]; low bit varying[];
  depth int; size bigint; size_high bigint;
  passed bigint := 0; wanted bigint := most; local_skip bigint;
  page jsonb;
BEGIN
  SELECT coalesce(max(s.chunk) + 1, 0) INTO chunks FROM search_rows(ARRAY['listed'], ARRAY['public'::audience], '{}') s;
  IF chunks = 0 THEN
    RETURN jsonb_build_object('total', 0, 'hits', to_jsonb(array_fill(0, ARRAY[words])), 'facets', facets, 'ids', found);
  END IF;
  listed := array_fill(none, ARRAY[chunks]);
  FOR r IN SELECT s.chunk, s.bits FROM search_rows(ARRAY['listed'], ARRAY['public'::audience], '{}') s LOOP
    listed[r.chunk + 1] := r.bits;
  END LOOP;

  -- What the words find, and how well. A name or fact that was typed, a name that is meant, another fact that is
  -- meant, a text with what was typed, another text: rows of one part go straight into one of these.
  IF words > 0 THEN
    matched := array_fill(none, ARRAY[chunks]);
    one := array_fill(none, ARRAY[chunks * words]);
    two := one; three := one; typed := one;
    FOR r IN
      WITH asked AS (
        SELECT * FROM unnest(keys, word_of, alternative_of, part_of, parts_of, value_of)
          AS k(key, word, alternative, part, parts, value)
      ), simple AS (
        SELECT a.key, a.word, max(a.value) AS value, bool_or(a.alternative = 0) AS typed
        FROM asked a WHERE a.parts = 1 GROUP BY a.key, a.word
      ), there AS MATERIALIZED (
        SELECT s.key, s.chunk, s.bits FROM search_rows(keys, viewer, own) s WHERE s.chunk < chunks
      ), parts AS (
        SELECT a.word, a.alternative, a.part, a.parts, s.chunk, bit_or(s.bits) AS one,
          coalesce(bit_or(s.bits) FILTER (WHERE a.value >= 2), none) AS two
        FROM asked a JOIN there s ON s.key = a.key
        WHERE a.parts > 1 GROUP BY 1, 2, 3, 4, 5
      ), together AS (
        SELECT word, chunk, bit_and(one) AS one, bit_and(two) AS two
        FROM parts GROUP BY word, alternative, parts, chunk HAVING count(*) = parts
      ), sums AS (
        SELECT a.word, s.chunk, a.value, a.typed, s.bits FROM simple a JOIN there s ON s.key = a.key
        UNION ALL SELECT word, chunk, 1, false, one FROM together WHERE bit_count(one) > 0
        UNION ALL SELECT word, chunk, 2, false, two FROM together WHERE bit_count(two) > 0
      )
      SELECT word, chunk,
        bit_or(bits) FILTER (WHERE value = 3 AND typed) AS three_typed,
        bit_or(bits) FILTER (WHERE value = 3 AND NOT typed) AS three_meant,
        bit_or(bits) FILTER (WHERE value = 2) AS two,
        bit_or(bits) FILTER (WHERE value = 1 AND typed) AS one_typed,
        bit_or(bits) FILTER (WHERE value = 1 AND NOT typed) AS one_meant
      FROM sums GROUP BY word, chunk
    LOOP
      i := r.chunk * words + r.word + 1;
      three[i] := coalesce(r.three_typed | r.three_meant, r.three_typed, r.three_meant, none);
      two[i] := coalesce(three[i] | r.two, three[i]);
      typed[i] := coalesce(r.three_typed | r.one_typed, r.three_typed, r.one_typed, none);
      carry := coalesce(two[i] | r.one_typed, two[i]);
      one[i] := coalesce(carry | r.one_meant, carry);
      matched[r.chunk + 1] := matched[r.chunk + 1] | one[i];
    END LOOP;
    SELECT jsonb_agg((SELECT sum(bit_count(one[(n - 1) * words + w] & listed[n])) FROM generate_series(1, chunks) n) ORDER BY w)
    INTO hits FROM generate_series(1, words) w;
  END IF;

  -- What passes everything, and for each kind that was chosen everything but itself.
  everything := listed;
  IF words > 0 THEN
    FOR c IN 1..chunks LOOP everything[c] := everything[c] & matched[c]; END LOOP;
  END IF;
  IF cardinality(kinds) > 0 THEN
    filters := array_fill(none, ARRAY[chunks * cardinality(kinds)]);
    FOR r IN
      SELECT array_position(kinds, f.kind) AS kind, s.chunk, bit_or(s.bits) AS bits
      FROM unnest(filter_keys, filter_kinds) f(key, kind) JOIN search_rows(filter_keys, viewer, own) s ON s.key = f.key
      WHERE s.chunk < chunks GROUP BY 1, 2
    LOOP
      filters[r.chunk * cardinality(kinds) + r.kind] := r.bits;
    END LOOP;
    before_filters := everything;
    FOR c IN 1..chunks LOOP
      FOR p IN 1..cardinality(kinds) LOOP
        everything[c] := everything[c] & filters[(c - 1) * cardinality(kinds) + p];
      END LOOP;
    END LOOP;
  END IF;
  total := search_count(everything);

  IF with_facets THEN
    -- For each kind whom it is counted among; nothing where nobody is, so that there nothing is read.
    bases := array_fill(NULL::bit(16384), ARRAY[cardinality(all_kinds) * chunks]);
    FOR i IN 1..cardinality(all_kinds) LOOP
      FOR c IN 1..chunks LOOP
        carry := everything[c];
        IF all_kinds[i] = ANY(kinds) THEN
          carry := before_filters[c];
          FOR p IN 1..cardinality(kinds) LOOP
            IF kinds[p] <> all_kinds[i] THEN carry := carry & filters[(c - 1) * cardinality(kinds) + p]; END IF;
          END LOOP;
        END IF;
        IF bit_count(carry) > 0 THEN bases[(i - 1) * chunks + c] := carry; END IF;
      END LOOP;
    END LOOP;
    -- '0' is what follows '/'
    SELECT coalesce(jsonb_object_agg(t.key, t.n), '{}') INTO facets
    FROM (SELECT number, 'f:' || name || '/' AS low, 'f:' || name || '0' AS high FROM unnest(all_kinds) WITH ORDINALITY a(name, number)) k
    CROSS JOIN LATERAL (
      SELECT s.key, sum(bit_count(s.bits & bases[(k.number - 1) * chunks + s.chunk + 1])) AS n
      FROM search_posting s
      WHERE s.key >= k.low AND s.key < k.high AND s.audience = ANY(viewer) AND s.chunk < chunks GROUP BY s.key
    ) t WHERE t.n > 0;
    -- What one's own organizations keep for themselves.
    IF cardinality(own) > 0 THEN
      FOR r IN
        SELECT k AS key, e.ordinal FROM organization_search s JOIN search_entry e USING (organization_id) CROSS JOIN LATERAL unnest(s.keys) k
        WHERE s.organization_id = ANY(own) AND s.audience = 'organization' AND k LIKE 'f:%'
      LOOP
        kind := split_part(substr(r.key, 3), '/', 1);
        c := (r.ordinal >> 14) + 1;
        CONTINUE WHEN c > chunks;
        carry := CASE WHEN kind = ANY(kinds) THEN before_filters[c] ELSE everything[c] END;
        IF kind = ANY(kinds) THEN
          FOR p IN 1..cardinality(kinds) LOOP
            IF kinds[p] <> kind THEN carry := carry & filters[(c - 1) * cardinality(kinds) + p]; END IF;
          END LOOP;
        END IF;
        IF get_bit(carry, r.ordinal & 16383) = 1 THEN
          facets := jsonb_set(facets, ARRAY[r.key], to_jsonb(coalesce((facets ->> r.key)::bigint, 0) + 1));
        END IF;
      END LOOP;
    END IF;
  END IF;

  -- The page that was asked for: the best tiers first, each by freshness.
  IF most > 0 AND skip < total THEN
    -- Adds to the counters of whom a word finds: planes are the digits, the highest first. What a word counts has
    -- two: 2 where it found a fact, 1 where a text or a name.
    IF sorting = 'relevance' AND words > 0 THEN
      plane := array_fill(none, ARRAY[chunks * planes]);
      FOR c IN 1..chunks LOOP
        CONTINUE WHEN bit_count(everything[c]) = 0;
        FOR w IN 1..words LOOP
          i := (c - 1) * words + w;
          low_digit := one[i] # two[i] # three[i];
          FOR digit IN 1..4 LOOP
            carry := CASE digit WHEN 1 THEN one[i] WHEN 2 THEN low_digit WHEN 3 THEN two[i] ELSE typed[i] END;
            p := (c - 1) * planes + CASE digit WHEN 1 THEN found_digits WHEN 2 THEN tiers WHEN 3 THEN tiers - 1 ELSE planes END;
            last := (c - 1) * planes + CASE digit WHEN 1 THEN 1 WHEN 4 THEN tiers + 1 ELSE found_digits + 1 END;
            WHILE p >= last AND bit_count(carry) > 0 LOOP
              IF w = 1 THEN plane[p] := carry; EXIT; END IF;
              before := plane[p];
              plane[p] := before # carry;
              carry := before & carry;
              p := p - 1;
            END LOOP;
          END LOOP;
        END LOOP;
      END LOOP;
    END IF;
    current := everything; size := total; depth := 1;
    LOOP
      WHILE size > few AND depth <= tiers AND plane IS NOT NULL LOOP
        high := current; low := current;
        FOR c IN 1..chunks LOOP
          before := plane[(c - 1) * planes + depth];
          high[c] := current[c] & before;
          low[c] := current[c] & ~ before;
        END LOOP;
        size_high := search_count(high);
        depth := depth + 1;
        IF passed + size_high <= skip THEN
          passed := passed + size_high; current := low; size := size - size_high;
        ELSIF size_high = size THEN
          current := high;
        ELSE
          top := top + 1;
          stack := stack || low; stack_depth[top] := depth; stack_count[top] := size - size_high;
          current := high; size := size_high;
        END IF;
      END LOOP;
      IF passed + size > skip THEN
        local_skip := greatest(skip - passed, 0);
        IF size <= few THEN
          SELECT jsonb_agg(jsonb_build_array(t.organization_id, t.ordinal) ORDER BY t.place) INTO page FROM (
            SELECT e.organization_id, e.ordinal, row_number() OVER (
              ORDER BY CASE WHEN plane IS NULL THEN 0 ELSE (
                  SELECT sum(get_bit(plane[(n - 1) * planes + d], bit) << (tiers - d)) FROM generate_series(1, tiers) d) END DESC,
                CASE WHEN sorting = 'name' THEN NULL ELSE e.verified_at END DESC NULLS LAST,
                CASE WHEN plane IS NULL THEN 0 ELSE (
                  SELECT sum(get_bit(plane[(n - 1) * planes + d], bit) << (planes - d)) FROM generate_series(tiers + 1, planes) d) END DESC,
                e.sort_name, e.organization_id) AS place
            FROM generate_series(1, chunks) n CROSS JOIN LATERAL search_positions(current[n]) bit
            -- One at a time from its index: the planner cannot know how few there are.
            CROSS JOIN LATERAL (SELECT * FROM search_entry s WHERE s.ordinal = (n - 1) * 16384 + bit LIMIT 1) e
            ORDER BY place OFFSET local_skip LIMIT wanted
          ) t;
        ELSIF sorting = 'name' THEN
          SELECT jsonb_agg(jsonb_build_array(t.organization_id, t.ordinal)) INTO page FROM (
            SELECT e.organization_id, e.ordinal FROM search_entry e
            WHERE e.ordinal < chunks * 16384 AND get_bit(current[(e.ordinal >> 14) + 1], e.ordinal & 16383) = 1
            ORDER BY e.sort_name, e.organization_id OFFSET local_skip LIMIT wanted
          ) t;
        ELSE
          SELECT jsonb_agg(jsonb_build_array(t.organization_id, t.ordinal)) INTO page FROM (
            SELECT e.organization_id, e.ordinal FROM search_entry e
            WHERE e.ordinal < chunks * 16384 AND get_bit(current[(e.ordinal >> 14) + 1], e.ordinal & 16383) = 1
            ORDER BY e.verified_at DESC NULLS LAST, e.sort_name, e.organization_id OFFSET local_skip LIMIT wanted
          ) t;
        END IF;
        found := found || coalesce(page, '[]');
        wanted := wanted - coalesce(jsonb_array_length(page), 0);
      END IF;
      passed := passed + size;
      EXIT WHEN wanted <= 0 OR top = 0;
      current := stack[(top - 1) * chunks + 1 : top * chunks];
      stack := stack[1 : (top - 1) * chunks];
      depth := stack_depth[top]; size := stack_count[top]; top := top - 1;
    END LOOP;
    IF words > 0 THEN
      SELECT jsonb_agg(jsonb_build_array(f.value -> 0, (
        SELECT jsonb_agg(get_bit(one[(o.n >> 14) * words + w], o.n & 16383) + get_bit(two[(o.n >> 14) * words + w], o.n & 16383)
          + get_bit(three[(o.n >> 14) * words + w], o.n & 16383) ORDER BY w) FROM generate_series(1, words) w)) ORDER BY f.position)
      INTO found
      FROM jsonb_array_elements(found) WITH ORDINALITY f(value, position)
      CROSS JOIN LATERAL (SELECT (f.value ->> 1)::int AS n) o;
    END IF;
  END IF;
  RETURN jsonb_build_object('total', total, 'hits', hits, 'facets', facets, 'ids', coalesce(found, '[]'));
END $$;

-- How many organizations have both a value of one facet and one of another: of those that somebody reads, and
-- that have any of the filters' values of each kind. Gives rows of (value, value, count).
CREATE FUNCTION directory_pairs(
  viewer audience[], own uuid[], row_kind text, column_kind text, filter_keys text[], filter_kinds text[]
) RETURNS TABLE (row_value text, column_value text, organizations bigint) LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  none constant bit(16384) := B'0'::bit(16384);
  kinds constant text[] := ARRAY(SELECT DISTINCT k FROM unnest(filter_kinds) k);
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
        ARRAY(SELECT f.key FROM unnest(filter_keys, filter_kinds) f(key, of) WHERE f.of = kind), viewer, own) s
      WHERE s.chunk < chunks GROUP BY s.chunk
    LOOP
      any_of[r.chunk + 1] := r.bits;
    END LOOP;
    FOR c IN 1..chunks LOOP base[c] := base[c] & any_of[c]; END LOOP;
  END LOOP;
  RETURN QUERY
    WITH rows AS MATERIALIZED (
      SELECT s.key, s.chunk, bit_or(s.bits) & base[s.chunk + 1] AS bits
      FROM search_rows(search_values(row_kind, own), viewer, own) s
      WHERE s.chunk < chunks GROUP BY s.key, s.chunk
    ), columns AS MATERIALIZED (
      SELECT s.key, s.chunk, bit_or(s.bits) AS bits
      FROM search_rows(search_values(column_kind, own), viewer, own) s
      WHERE s.chunk < chunks GROUP BY s.key, s.chunk
    ), counted AS (
      SELECT a.key AS row_key, b.key AS column_key, sum(bit_count(a.bits & b.bits))::bigint AS n
      FROM rows a JOIN columns b ON b.chunk = a.chunk GROUP BY 1, 2
    )
    SELECT split_part(row_key, '/', 2), split_part(column_key, '/', 2), n FROM counted WHERE n > 0;
END $$;

-- The keys of a facet's values that the index knows, with those that only these organizations' own rows have.
CREATE FUNCTION search_values(kind text, own uuid[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  -- '0' is what follows '/'
  SELECT coalesce(array_agg(DISTINCT key), '{}') FROM (
    SELECT p.key FROM search_posting p WHERE p.key >= 'f:' || kind || '/' AND p.key < 'f:' || kind || '0'
    UNION ALL
    SELECT k FROM organization_search s CROSS JOIN LATERAL unnest(s.keys) k
    WHERE s.organization_id = ANY(own) AND s.audience = 'organization' AND k LIKE 'f:' || kind || '/%'
  ) known
$$;

-- The index is written anew in parts, each short enough for a transaction of its own: a part is 16,384
-- organizations. Rows of bits can be left out of a copy of the database; the next start writes those that are missing.
CREATE FUNCTION search_rebuild_part(part int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265302, part);
  DELETE FROM search_posting WHERE chunk = part;
  INSERT INTO search_posting (key, chunk, audience, bits)
  SELECT k, part, s.audience, bit_or(set_bit(B'0'::bit(16384), e.ordinal & 16383, 1))
  FROM search_entry e JOIN organization_search s USING (organization_id) CROSS JOIN LATERAL unnest(s.keys) k
  WHERE e.ordinal >= part << 14 AND e.ordinal < (part + 1) << 14 AND s.audience <> 'organization'
  GROUP BY k, s.audience;
END $$;

CREATE OR REPLACE FUNCTION search_rebuild() RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_posting;
  SELECT search_rebuild_part(part) FROM (SELECT DISTINCT ordinal >> 14 AS part FROM search_entry ORDER BY 1) parts;
$$;

-- The parts that lack rows of bits: somebody in the network is in them, but their row does not say so.
CREATE FUNCTION search_missing_parts() RETURNS SETOF int LANGUAGE sql STABLE AS $$
  SELECT DISTINCT e.ordinal >> 14 AS part FROM search_entry e JOIN organization o ON o.id = e.organization_id
  WHERE o.archived_at IS NULL AND o.sheltered_at IS NULL
    AND NOT EXISTS (SELECT FROM search_posting p WHERE p.key = 'listed' AND p.chunk = e.ordinal >> 14)
  ORDER BY part
$$;
