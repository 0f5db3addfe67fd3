-- Answers one question of the directory. See docs/decisions/022.

-- The positions of the bits that are set, from 0: each 1 ends a piece of the text of the bits.
CREATE FUNCTION search_positions(bits bit varying) RETURNS SETOF int LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 200 AS $$
  SELECT (sum(length(piece) + 1) OVER (ORDER BY n))::int - 1
  FROM string_to_table(bits::text, '1') WITH ORDINALITY AS t(piece, n)
  ORDER BY n LIMIT bit_count(bits)
$$;

CREATE FUNCTION search_count(bits bit varying[]) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(sum(bit_count(b)), 0)::bigint FROM unnest(bits) b
$$;

-- The rows of these keys that somebody reads: of the given audiences, and all of their own organizations.
CREATE FUNCTION search_rows(wanted text[], viewer audience[], own uuid[])
RETURNS TABLE (key text, chunk int, bits bit varying) LANGUAGE sql STABLE ROWS 500 AS $$
  SELECT p.key, p.chunk, p.bits FROM search_posting p
  WHERE p.key = ANY(wanted) AND p.audience = ANY(viewer)
  UNION ALL
  SELECT k, e.ordinal >> 14, set_bit(B'0'::bit(16384), e.ordinal & 16383, 1)
  FROM organization_search s JOIN search_entry e USING (organization_id) CROSS JOIN LATERAL unnest(s.keys) k
  WHERE s.organization_id = ANY(own) AND s.audience = 'organization' AND k = ANY(wanted)
$$;

-- Words come as parallel arrays, an element for each key: word, alternative of that word (0: as typed),
-- part of the alternative, how many parts it has (all must be there), and what a find counts (3 name,
-- 2 fact, 1 text). Filters likewise: a key and its kind; values of one kind are alternatives.
-- Gives {total, hits: [per word], facets: {key: count}, ids: [[id, [value per word]]]}. Order: words found,
-- then the sum of what they count, words found as typed, latest verification, name.
CREATE FUNCTION directory_search(
  viewer audience[], own uuid[],
  words int, keys text[], word_of int[], alternative_of int[], part_of int[], parts_of int[], value_of int[],
  filter_keys text[], filter_kinds text[], kinds text[],
  with_facets boolean, sorting text, skip bigint, most bigint
) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  none constant bit(16384) := B'0'::bit(16384);
  planes constant int := 14;   -- bits of: words found (4), their value (6), found as typed (4)
  few constant int := 400;     -- so few are sorted outright; of more only the best are looked for
  chunks int;
  listed bit varying[];
  matched bit varying[];
  everything bit varying[];
  plane bit varying[];
  one bit varying[]; two bit varying[]; three bit varying[];
  base_kinds text[] := '{}'; base_chunks int[] := '{}'; base_bits bit varying[] := '{}';
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
    IF with_facets THEN
      FOR i IN 1..cardinality(kinds) LOOP
        FOR c IN 1..chunks LOOP
          carry := everything[c];
          FOR p IN 1..cardinality(kinds) LOOP
            IF p <> i THEN carry := carry & filters[(c - 1) * cardinality(kinds) + p]; END IF;
          END LOOP;
          base_kinds := base_kinds || kinds[i]; base_chunks := base_chunks || (c - 1); base_bits := base_bits || carry;
        END LOOP;
      END LOOP;
    END IF;
    FOR c IN 1..chunks LOOP
      FOR p IN 1..cardinality(kinds) LOOP
        everything[c] := everything[c] & filters[(c - 1) * cardinality(kinds) + p];
      END LOOP;
    END LOOP;
  END IF;
  total := search_count(everything);

  IF with_facets THEN
    FOR c IN 1..chunks LOOP
      base_kinds := base_kinds || ''::text; base_chunks := base_chunks || (c - 1); base_bits := base_bits || everything[c];
    END LOOP;
    SELECT coalesce(jsonb_object_agg(t.key, t.n), '{}') INTO facets FROM (
      SELECT f.key, sum(bit_count(f.bits & b.bits)) AS n
      FROM (
        SELECT s.key, s.chunk, s.bits FROM search_posting s
        WHERE s.key >= 'f:' AND s.key < 'f;' AND s.audience = ANY(viewer)
        UNION ALL
        SELECT k, e.ordinal >> 14, set_bit(none, e.ordinal & 16383, 1)
        FROM organization_search s JOIN search_entry e USING (organization_id) CROSS JOIN LATERAL unnest(s.keys) k
        WHERE s.organization_id = ANY(own) AND s.audience = 'organization' AND k LIKE 'f:%'
      ) f
      JOIN unnest(base_kinds, base_chunks, base_bits) b(kind, chunk, bits)
        ON b.chunk = f.chunk
        AND b.kind = CASE WHEN split_part(substr(f.key, 3), '/', 1) = ANY(kinds) THEN split_part(substr(f.key, 3), '/', 1) ELSE '' END
      GROUP BY f.key
    ) t WHERE t.n > 0;
  END IF;

  -- The page that was asked for: the best tiers first, each by freshness.
  IF most > 0 AND skip < total THEN
    IF sorting <> 'relevance' OR words = 0 THEN plane := NULL; END IF;
    current := everything; size := total; depth := 1;
    LOOP
      WHILE size > few AND depth <= planes AND plane IS NOT NULL LOOP
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
                  (SELECT sum(get_bit(plane[(n - 1) * planes + d], bit) << (planes - d)) FROM generate_series(1, planes) d) END DESC,
                CASE WHEN sorting = 'name' THEN NULL ELSE e.verified_at END DESC NULLS LAST, e.sort_name, e.organization_id) AS place
            FROM generate_series(1, chunks) n CROSS JOIN LATERAL search_positions(current[n]) bit
            JOIN search_entry e ON e.ordinal = (n - 1) * 16384 + bit
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

-- Which of these keys somebody reads of an organization that is in the network.
CREATE FUNCTION search_visible(wanted text[], viewer audience[], own uuid[]) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT DISTINCT s.key FROM search_rows(wanted, viewer, own) s
  JOIN search_posting l ON l.key = 'listed' AND l.chunk = s.chunk AND l.audience = 'public'
  WHERE bit_count(s.bits & l.bits) > 0
$$;

-- Words of names that begin so.
CREATE FUNCTION search_names(start text, viewer audience[], own uuid[], most int) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT substr(v, 3) FROM search_visible(ARRAY(
    SELECT DISTINCT p.key FROM search_posting p
    WHERE p.key >= 'n:' || start COLLATE "C" AND p.key < 'n:' || start || U&'\FFFF' COLLATE "C" AND p.audience = ANY(viewer)
    UNION
    SELECT k FROM organization_search s CROSS JOIN LATERAL unnest(s.keys) k
    WHERE s.organization_id = ANY(own) AND k LIKE 'n:' || start || '%'
  ), viewer, own) v ORDER BY 1 LIMIT most
$$;

-- Words that share most of their letters in threes. What somebody may not see takes no place among them.
CREATE FUNCTION search_alike(word text, viewer audience[], own uuid[], most int) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  WITH near AS MATERIALIZED (
    SELECT w.word, (SELECT count(*) FROM unnest(w.trigrams) t WHERE t = ANY(search_trigrams($1))) AS shared
    FROM search_word w
    WHERE w.trigrams && search_trigrams($1) AND length(w.word) BETWEEN length($1) - 2 AND length($1) + 2
  ), likely AS MATERIALIZED (
    SELECT near.word, near.shared FROM near WHERE near.shared * 3 >= length($1)
  )
  SELECT l.word FROM likely l
  JOIN search_visible(ARRAY(SELECT 'w:' || likely.word FROM likely), viewer, own) v ON v = 'w:' || l.word
  ORDER BY l.shared DESC, l.word LIMIT most
$$;
