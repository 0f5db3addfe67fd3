-- The directory’s search. `search` is one JSON object:
--   words: for each word {weights, limit, keys}. A word can be a concept that several typed words name, a town, or a name.
--     weights: three numbers, what each level of a match adds to the one below it.
--     limit: a word that finds more organizations is ignored, because it is too common to be a name; 0: no limit.
--     keys: {key, alternative, part, parts, value}: a key of the index, the alternative of the word and the part of the
--       alternative to which it belongs, how many parts that has (all must match), and the level of a match (3 what is
--       meant itself, 2 near it, 1 a text).
--   near: {weight, keys}: what being in one of these places counts; an organization counts by the first that it has.
--   filters: {key, kind}; values of one kind are alternatives.
--   facets: whether the values of all facets are counted.
--   sort: relevance, name or verified; alphabet: the collation of names; skip and most: the page.
-- Returns {total, hits: [per word], within: [per word], facets: {key: count}, ids: [[id, [level per word]]]}. `hits` counts
-- organizations regardless of filters, `within` [at any level, at the highest] among those that pass them. Results are ordered by the
-- sum of weights, latest verification, and name, whatever the language of the question.
CREATE OR REPLACE FUNCTION directory_search(viewer audience[], own uuid[], search jsonb)
RETURNS jsonb LANGUAGE plpgsql STABLE
-- Settings of the planner earn nothing, measured at 20,000 and 100,000 organizations: tests/bench/plans.bench.ts.
AS $$
#variable_conflict use_column
DECLARE
  words constant int := jsonb_array_length(search -> 'words');
  keys constant text[] := ARRAY(
    SELECT k ->> 'key' FROM jsonb_array_elements(search -> 'words') w CROSS JOIN jsonb_array_elements(w -> 'keys') k);
  weights constant int[] := ARRAY(
    SELECT x.weight::int FROM jsonb_array_elements(search -> 'words') WITH ORDINALITY w(word, place)
    CROSS JOIN jsonb_array_elements_text(w.word -> 'weights') WITH ORDINALITY x(weight, level) ORDER BY w.place, x.level);
  limits constant int[] := ARRAY(
    SELECT (w.word ->> 'limit')::int FROM jsonb_array_elements(search -> 'words') WITH ORDINALITY w(word, place) ORDER BY w.place);
  filter_keys constant text[] := ARRAY(SELECT f ->> 'key' FROM jsonb_array_elements(search -> 'filters') f);
  kinds constant text[] := ARRAY(SELECT DISTINCT f ->> 'kind' FROM jsonb_array_elements(search -> 'filters') f);
  sorting constant text := search ->> 'sort';
  alphabet constant text := search ->> 'alphabet';
  skip constant bigint := (search ->> 'skip')::bigint;
  most constant bigint := (search ->> 'most')::bigint;
  none constant bit(16384) := B'0'::bit(16384);
  few constant int := 400;     -- at most this many results are sorted directly; of more, only the best tiers are
  chunks int;
  listed bit varying[];
  matched bit varying[];
  everything bit varying[];
  plane bit varying[];
  one bit varying[]; two bit varying[]; three bit varying[];
  -- how many binary digits the sums have; the highest is the first
  tiers int := ceil(log(2, 1 + greatest(1, coalesce((SELECT sum(x) FROM unnest(weights) x), 0)
    + coalesce((SELECT max((n ->> 'weight')::int) FROM jsonb_array_elements(search -> 'near') n), 0))))::int;
  near_keys constant text[] := ARRAY(
    SELECT k FROM jsonb_array_elements(search -> 'near') n CROSS JOIN jsonb_array_elements_text(n -> 'keys') k);
  placed bit varying[];        -- the organizations whose nearest place is known
  all_kinds constant text[] := '{country,knows,language,expertise,service,population,stage}';
  before_filters bit varying[]; bases bit varying[];
  kind text;
  filters bit varying[];
  r record;
  c int; i int; p int; digit int; weight int;
  carry bit(16384); before bit(16384); one_place bit(16384);
  total bigint;
  hits jsonb := '[]';
  within jsonb := '[]';
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
    RETURN jsonb_build_object('total', 0, 'hits', to_jsonb(array_fill(0, ARRAY[words])), 'within', to_jsonb(array_fill(0, ARRAY[words, 2])), 'facets', facets, 'ids', found);
  END IF;
  listed := array_fill(none, ARRAY[chunks]);
  FOR r IN SELECT s.chunk, s.bits FROM search_rows(ARRAY['listed'], ARRAY['public'::audience], '{}') s LOOP
    listed[r.chunk + 1] := r.bits;
  END LOOP;

  -- What the words find, and at which level. Each level includes those above it.
  IF words > 0 THEN
    matched := array_fill(none, ARRAY[chunks]);
    one := array_fill(none, ARRAY[chunks * words]);
    two := one; three := one;
    FOR r IN
      WITH asked AS MATERIALIZED (
        SELECT k.key, w.place - 1 AS word, k.alternative, k.part, k.parts, k.value
        FROM jsonb_array_elements(search -> 'words') WITH ORDINALITY w(word, place)
        CROSS JOIN jsonb_to_recordset(w.word -> 'keys') k(key text, alternative int, part int, parts int, value int)
      ), simple AS (
        SELECT a.key, a.word, max(a.value) AS value FROM asked a WHERE a.parts = 1 GROUP BY a.key, a.word
      ), there AS MATERIALIZED (
        SELECT s.key, s.chunk, s.bits FROM search_rows(keys, viewer, own) s WHERE s.chunk < chunks
      ), parts AS (
        SELECT a.word, a.alternative, a.part, a.parts, s.chunk, bit_or(s.bits) AS one,
          coalesce(bit_or(s.bits) FILTER (WHERE a.value >= 2), none) AS two,
          coalesce(bit_or(s.bits) FILTER (WHERE a.value = 3), none) AS three
        FROM asked a JOIN there s ON s.key = a.key
        WHERE a.parts > 1 GROUP BY 1, 2, 3, 4, 5
      ), together AS (
        SELECT word, chunk, bit_and(one) AS one, bit_and(two) AS two, bit_and(three) AS three
        FROM parts GROUP BY word, alternative, parts, chunk HAVING count(*) = parts
      ), sums AS (
        SELECT a.word, s.chunk, a.value, s.bits FROM simple a JOIN there s ON s.key = a.key
        UNION ALL SELECT word, chunk, 1, one FROM together WHERE bit_count(one) > 0
        UNION ALL SELECT word, chunk, 2, two FROM together WHERE bit_count(two) > 0
        UNION ALL SELECT word, chunk, 3, three FROM together WHERE bit_count(three) > 0
      )
      SELECT word, chunk, bit_or(bits) FILTER (WHERE value = 3) AS three,
        bit_or(bits) FILTER (WHERE value = 2) AS two, bit_or(bits) FILTER (WHERE value = 1) AS one
      FROM sums GROUP BY word, chunk
    LOOP
      i := r.chunk * words + r.word + 1;
      carry := coalesce(r.three, none); three[i] := carry;
      carry := coalesce(carry | r.two, carry); two[i] := carry;
      one[i] := coalesce(carry | r.one, carry);
    END LOOP;
    FOR w IN 1..words LOOP
      size := 0;
      FOR c IN 1..chunks LOOP size := size + bit_count(one[(c - 1) * words + w] & listed[c]); END LOOP;
      hits := hits || to_jsonb(size);
      FOR c IN 1..chunks LOOP
        i := (c - 1) * words + w;
        IF limits[w] > 0 AND size > limits[w] THEN
          one[i] := none; two[i] := none; three[i] := none;
        ELSE
          matched[c] := matched[c] | one[i];
        END IF;
      END LOOP;
    END LOOP;
  END IF;

  -- What passes all filters; what passed before them is kept for the counts of the filtered kinds.
  everything := listed;
  IF words > 0 THEN
    FOR c IN 1..chunks LOOP everything[c] := everything[c] & matched[c]; END LOOP;
  END IF;
  IF cardinality(kinds) > 0 THEN
    filters := array_fill(none, ARRAY[chunks * cardinality(kinds)]);
    FOR r IN
      SELECT array_position(kinds, f.kind) AS kind, s.chunk, bit_or(s.bits) AS bits
      FROM jsonb_to_recordset(search -> 'filters') f(key text, kind text) JOIN search_rows(filter_keys, viewer, own) s ON s.key = f.key
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
  FOR w IN 1..words LOOP
    size := 0; size_high := 0;
    FOR c IN 1..chunks LOOP
      i := (c - 1) * words + w;
      size := size + bit_count(one[i] & everything[c]);
      size_high := size_high + bit_count(three[i] & everything[c]);
    END LOOP;
    within := within || jsonb_build_array(jsonb_build_array(size, size_high));
  END LOOP;

  IF (search ->> 'facets')::boolean THEN
    -- For each kind, the organizations among which it is counted; null in chunks without any, so that nothing is read.
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
    -- '0' is the character after '/'
    SELECT coalesce(jsonb_object_agg(t.key, t.n), '{}') INTO facets
    FROM (SELECT number, 'f:' || name || '/' AS low, 'f:' || name || '0' AS high FROM unnest(all_kinds) WITH ORDINALITY a(name, number)) k
    CROSS JOIN LATERAL (
      SELECT s.key, sum(bit_count(s.bits & bases[(k.number - 1) * chunks + s.chunk + 1])) AS n
      FROM search_posting s
      WHERE s.key >= k.low AND s.key < k.high AND s.audience = ANY(viewer) AND s.chunk < chunks GROUP BY s.key
    ) t WHERE t.n > 0;
    -- Values that the reader's own organizations keep for themselves.
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

  -- The requested page: the best tiers first, each sorted by latest verification.
  IF most > 0 AND skip < total THEN
    -- Adds the weight of each level to the sums of the organizations that it finds. A plane is one digit of all sums.
    IF sorting = 'relevance' AND words > 0 THEN
      plane := array_fill(none, ARRAY[chunks * tiers]);
      FOR c IN 1..chunks LOOP
        CONTINUE WHEN bit_count(everything[c]) = 0;
        FOR w IN 1..words LOOP
          i := (c - 1) * words + w;
          FOR level IN 1..3 LOOP
            digit := 0; weight := weights[(w - 1) * 3 + level];
            WHILE weight > 0 LOOP
              IF weight & 1 = 1 THEN
                carry := CASE level WHEN 1 THEN one[i] WHEN 2 THEN two[i] ELSE three[i] END;
                p := c * tiers - digit;
                WHILE p > (c - 1) * tiers AND bit_count(carry) > 0 LOOP
                  before := plane[p];
                  plane[p] := before # carry;
                  carry := before & carry;
                  p := p - 1;
                END LOOP;
              END IF;
              weight := weight >> 1; digit := digit + 1;
            END LOOP;
          END LOOP;
        END LOOP;
      END LOOP;
      IF cardinality(near_keys) > 0 THEN
        placed := array_fill(none, ARRAY[chunks]);
        FOR r IN
          WITH there AS MATERIALIZED (
            SELECT s.key, s.chunk, s.bits FROM search_rows(near_keys, viewer, own) s WHERE s.chunk < chunks
          )
          SELECT n.step, (n.near ->> 'weight')::int AS weight, s.chunk, bit_or(s.bits) AS bits
          FROM jsonb_array_elements(search -> 'near') WITH ORDINALITY n(near, step)
          CROSS JOIN jsonb_array_elements_text(n.near -> 'keys') k JOIN there s ON s.key = k
          GROUP BY n.step, n.near, s.chunk ORDER BY n.step
        LOOP
          c := r.chunk + 1;
          one_place := r.bits & ~ placed[c];
          placed[c] := placed[c] | r.bits;
          digit := 0; weight := r.weight;
          WHILE weight > 0 LOOP
            IF weight & 1 = 1 THEN
              carry := one_place;
              p := c * tiers - digit;
              WHILE p > (c - 1) * tiers AND bit_count(carry) > 0 LOOP
                before := plane[p];
                plane[p] := before # carry;
                carry := before & carry;
                p := p - 1;
              END LOOP;
            END IF;
            weight := weight >> 1; digit := digit + 1;
          END LOOP;
        END LOOP;
      END IF;
    END IF;
    current := everything; size := total; depth := 1;
    LOOP
      WHILE size > few AND depth <= tiers AND plane IS NOT NULL LOOP
        high := current; low := current;
        FOR c IN 1..chunks LOOP
          before := plane[(c - 1) * tiers + depth];
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
        -- A collation cannot be a parameter, so these statements are built with the reader's collation.
        IF size <= few THEN
          EXECUTE format($sql$
            SELECT jsonb_agg(jsonb_build_array(t.organization_id, t.ordinal) ORDER BY t.place) FROM (
              SELECT e.organization_id, e.ordinal, row_number() OVER (
                ORDER BY CASE WHEN $1 IS NULL THEN 0 ELSE (
                    SELECT sum(get_bit($1[(n - 1) * $2 + d], bit) << ($2 - d)) FROM generate_series(1, $2) d) END DESC,
                  CASE WHEN $3 = 'name' THEN NULL ELSE e.verified_at END DESC NULLS LAST,
                  e.sort_name COLLATE %I, e.organization_id) AS place
              FROM generate_series(1, $4) n CROSS JOIN LATERAL search_positions($5[n]) bit
              -- Entries are read one at a time by index, since the planner cannot know how few there are.
              CROSS JOIN LATERAL (SELECT * FROM search_entry s WHERE s.ordinal = (n - 1) * 16384 + bit LIMIT 1) e
              ORDER BY place OFFSET $6 LIMIT $7
            ) t $sql$, alphabet)
          INTO page USING plane, tiers, sorting, chunks, current, local_skip, wanted;
        ELSE
          -- Reads in the order of an index and stops early. If the planner knew how many rows are skipped, it would
          -- sort all of them, because it expects the bits to leave only a few.
          EXECUTE format($sql$
            SELECT jsonb_agg(jsonb_build_array(t.organization_id, t.ordinal)) FROM (
              SELECT e.organization_id, e.ordinal FROM search_entry e
              WHERE e.ordinal >= 0 AND e.ordinal < $1 * 16384 AND get_bit($2[(e.ordinal >> 14) + 1], e.ordinal & 16383) = 1
              ORDER BY %s e.sort_name COLLATE %I, e.organization_id OFFSET (SELECT $3) LIMIT (SELECT $4)
            ) t $sql$, CASE WHEN sorting = 'name' THEN '' ELSE 'e.verified_at DESC NULLS LAST,' END, alphabet)
          INTO page USING chunks, current, local_skip, wanted;
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
  RETURN jsonb_build_object('total', total, 'hits', hits, 'within', within, 'facets', facets, 'ids', coalesce(found, '[]'));
END $$;
