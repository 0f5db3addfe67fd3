-- One row of bits for the positions that it has. Of many, written out as text: a copy of the row for each
-- of them costs more.
CREATE FUNCTION search_bits(positions int[]) RETURNS bit varying LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN cardinality(positions) < 12
      THEN (SELECT bit_or(set_bit(B'0'::bit(16384), n, 1)) FROM unnest(positions) n)
    ELSE (
      SELECT rpad(string_agg(repeat('0', g.n - g.before - 1) || '1', '' ORDER BY g.n), 16384, '0')::bit(16384)
      FROM (SELECT n, coalesce(lag(n) OVER (ORDER BY n), -1) AS before FROM unnest(positions) n) g
    )
  END
$$;

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

CREATE OR REPLACE FUNCTION search_rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE search_posting IN EXCLUSIVE MODE;
  DELETE FROM search_posting;
  INSERT INTO search_posting (key, chunk, audience, bits)
  SELECT k, e.ordinal >> 14, s.audience, search_bits(array_agg(e.ordinal & 16383))
  FROM organization_search s JOIN search_entry e USING (organization_id) CROSS JOIN LATERAL unnest(s.keys) k
  WHERE s.audience <> 'organization' GROUP BY 1, 2, 3;
END $$;

-- As before, with the keys of all organizations gathered at once: thousands in one call take seconds.
CREATE OR REPLACE FUNCTION search_index(ids uuid[], text_ids uuid[], audiences audience[], classes text[], spanish text[], plain text[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed record;
BEGIN
  -- Writers of one chunk take turns; always from the lowest, so that none wait for each other.
  PERFORM pg_advisory_xact_lock(7265302, c.chunk)
  FROM (SELECT DISTINCT e.ordinal >> 14 AS chunk FROM search_entry e WHERE e.organization_id = ANY(ids) ORDER BY 1) c;

  WITH texts AS (
    SELECT * FROM unnest(text_ids, audiences, classes, spanish, plain) AS t(id, audience, class, spanish, plain)
  ), found AS (
    SELECT t.id, t.audience, t.class || ':' || stem AS key
    FROM texts t CROSS JOIN LATERAL unnest(search_stems(t.spanish, t.plain)) stem
    UNION ALL
    SELECT t.id, t.audience, 'w:' || word
    FROM texts t CROSS JOIN LATERAL unnest(string_to_array(t.plain, ' ')) word WHERE length(word) BETWEEN 1 AND 60
    UNION ALL
    SELECT t.id, t.audience, 'n:' || word
    FROM texts t CROSS JOIN LATERAL unnest(string_to_array(t.plain, ' ')) word
    WHERE t.class = 'A' AND length(word) BETWEEN 1 AND 60
    UNION ALL
    SELECT organization_id, audience, key FROM search_facets(ids)
    UNION ALL
    SELECT id, 'public', 'listed' FROM organization
    WHERE id = ANY(ids) AND archived_at IS NULL AND sheltered_at IS NULL
  ), fresh AS (
    SELECT id, key, min(audience) AS audience FROM found GROUP BY id, key
  ), known AS (
    SELECT s.organization_id AS id, s.audience, k AS key
    FROM organization_search s CROSS JOIN LATERAL unnest(s.keys) k WHERE s.organization_id = ANY(ids)
  ), difference AS (
    SELECT e.ordinal, coalesce(f.key, k.key) AS key, coalesce(f.audience, k.audience) AS audience, f.id IS NOT NULL AS is_on
    FROM fresh f FULL JOIN known k ON k.id = f.id AND k.audience = f.audience AND k.key = f.key
    JOIN search_entry e ON e.organization_id = coalesce(f.id, k.id)
    WHERE f.id IS NULL OR k.id IS NULL
  ), kept AS (
    INSERT INTO organization_search (organization_id, audience, keys)
    SELECT o.id, a.audience, coalesce(g.keys, '{}')
    FROM organization o CROSS JOIN unnest(enum_range(NULL::audience)) a(audience)
    LEFT JOIN (
      SELECT id, audience, array_agg(key ORDER BY key) AS keys FROM fresh GROUP BY id, audience
    ) g ON g.id = o.id AND g.audience = a.audience
    WHERE o.id = ANY(ids)
    ON CONFLICT (organization_id, audience) DO UPDATE SET keys = excluded.keys
    WHERE organization_search.keys <> excluded.keys
  ), new_words AS (
    INSERT INTO search_word (word, trigrams)
    SELECT DISTINCT substr(d.key, 3), search_trigrams(substr(d.key, 3))
    FROM difference d WHERE d.is_on AND d.key LIKE 'w:%' AND length(d.key) > 5
      AND NOT EXISTS (SELECT FROM search_word w WHERE w.word = substr(d.key, 3))
    ORDER BY 1
    ON CONFLICT DO NOTHING
  )
  -- What an organization keeps for itself has no bits: it is read from its own row.
  SELECT array_agg(key) AS keys, array_agg(audience) AS audiences, array_agg(ordinal) AS ordinals, array_agg(is_on) AS is_on
  INTO changed FROM difference WHERE audience <> 'organization';

  IF changed.keys IS NOT NULL THEN
    PERFORM search_switch(changed.keys, changed.audiences, changed.ordinals, changed.is_on);
  END IF;
END $$;

-- As before, kind by kind so that counting joins nothing, and with the digits of a rank read one by one.
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
) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  none constant bit(16384) := B'0'::bit(16384);
  planes constant int := 14;   -- bits of: words found (4), their value (6), found as typed (4)
  tiers constant int := 10;    -- of those, what comes before freshness
  few constant int := 400;     -- so few are sorted outright; of more only the best are looked for
  chunks int;
  listed bit varying[];
  matched bit varying[];
  everything bit varying[];
  plane bit varying[];
  one bit varying[]; two bit varying[]; three bit varying[];
  all_kinds constant text[] := '{country,language,expertise,service,population,stage}';
  before_filters bit varying[]; base bit varying[];
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

  -- What the words find, and how well.
  IF words > 0 THEN
    matched := array_fill(none, ARRAY[chunks]);
    one := array_fill(none, ARRAY[chunks * words]);
    two := one; three := one;
    plane := array_fill(none, ARRAY[chunks * planes]);
    FOR r IN
      WITH asked AS (
        SELECT * FROM unnest(keys, word_of, alternative_of, part_of, parts_of, value_of)
          AS k(key, word, alternative, part, parts, value)
      ), parts AS (
        SELECT a.word, a.alternative, a.part, a.parts, s.chunk, bit_or(s.bits) AS one,
          coalesce(bit_or(s.bits) FILTER (WHERE a.value >= 2), none) AS two,
          coalesce(bit_or(s.bits) FILTER (WHERE a.value >= 3), none) AS three
        FROM asked a JOIN search_rows(keys, viewer, own) s ON s.key = a.key
        GROUP BY 1, 2, 3, 4, 5
      ), alternatives AS (
        SELECT word, alternative, chunk, bit_and(one) AS one, bit_and(two) AS two, bit_and(three) AS three
        FROM parts GROUP BY word, alternative, parts, chunk HAVING count(*) = parts
      )
      SELECT word, chunk, bit_or(one) AS one, bit_or(two) AS two, bit_or(three) AS three,
        coalesce(bit_or(one) FILTER (WHERE alternative = 0), none) AS typed
      FROM alternatives WHERE chunk < chunks GROUP BY word, chunk
    LOOP
      c := r.chunk + 1;
      matched[c] := matched[c] | r.one;
      i := r.chunk * words + r.word + 1;
      one[i] := r.one; two[i] := r.two; three[i] := r.three;
      IF sorting = 'relevance' THEN
        -- Adds one to the counters of whom the word finds: planes are the digits, the highest first.
        FOR i IN 1..5 LOOP
          carry := CASE i WHEN 1 THEN r.one WHEN 2 THEN r.one WHEN 3 THEN r.two WHEN 4 THEN r.three ELSE r.typed END;
          p := r.chunk * planes + CASE i WHEN 1 THEN 4 WHEN 5 THEN 14 ELSE 10 END;
          last := r.chunk * planes + CASE i WHEN 1 THEN 1 WHEN 5 THEN 11 ELSE 5 END;
          WHILE p >= last AND bit_count(carry) > 0 LOOP
            before := plane[p];
            plane[p] := before # carry;
            carry := before & carry;
            p := p - 1;
          END LOOP;
        END LOOP;
      END IF;
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
    FOREACH kind IN ARRAY all_kinds LOOP
      base := everything;
      IF kind = ANY(kinds) THEN
        FOR c IN 1..chunks LOOP
          carry := before_filters[c];
          FOR p IN 1..cardinality(kinds) LOOP
            IF kinds[p] <> kind THEN carry := carry & filters[(c - 1) * cardinality(kinds) + p]; END IF;
          END LOOP;
          base[c] := carry;
        END LOOP;
      END IF;
      -- '0' is what follows '/'
      SELECT facets || coalesce(jsonb_object_agg(t.key, t.n) FILTER (WHERE t.n > 0), '{}') INTO facets FROM (
        SELECT s.key, sum(bit_count(s.bits & base[s.chunk + 1])) AS n
        FROM search_posting s
        WHERE s.key >= 'f:' || kind || '/' AND s.key < 'f:' || kind || '0' AND s.audience = ANY(viewer) AND s.chunk < chunks
        GROUP BY s.key
      ) t;
    END LOOP;
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
    IF sorting <> 'relevance' OR words = 0 THEN plane := NULL; END IF;
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
              ORDER BY CASE WHEN plane IS NULL THEN 0 ELSE
                  (get_bit(plane[(n - 1) * planes + 1], bit) << 13)
                  + (get_bit(plane[(n - 1) * planes + 2], bit) << 12)
                  + (get_bit(plane[(n - 1) * planes + 3], bit) << 11)
                  + (get_bit(plane[(n - 1) * planes + 4], bit) << 10)
                  + (get_bit(plane[(n - 1) * planes + 5], bit) << 9)
                  + (get_bit(plane[(n - 1) * planes + 6], bit) << 8)
                  + (get_bit(plane[(n - 1) * planes + 7], bit) << 7)
                  + (get_bit(plane[(n - 1) * planes + 8], bit) << 6)
                  + (get_bit(plane[(n - 1) * planes + 9], bit) << 5)
                  + (get_bit(plane[(n - 1) * planes + 10], bit) << 4) END DESC,
                CASE WHEN sorting = 'name' THEN NULL ELSE e.verified_at END DESC NULLS LAST,
                CASE WHEN plane IS NULL THEN 0 ELSE (get_bit(plane[(n - 1) * planes + 11], bit) << 3) + (get_bit(plane[(n - 1) * planes + 12], bit) << 2) + (get_bit(plane[(n - 1) * planes + 13], bit) << 1) + (get_bit(plane[(n - 1) * planes + 14], bit) << 0) END DESC,
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
