-- Which resources hold which words of a question, in what is said of them or in their pages. Each word is asked
-- of the index by itself, so that no document is read again. Rows are read from the index even where most of
-- them match: a scan would unpack every document, which the planner does not count.
--
-- words: how many; near: the most that stand together, in what is said or within ten pages.
CREATE OR REPLACE FUNCTION resource_words(words tsquery[])
RETURNS TABLE (resource_id uuid, words int, near int, in_facts boolean)
LANGUAGE sql STABLE ROWS 4000
SET enable_seqscan = off
SET max_parallel_workers_per_gather = 0
AS $$
  WITH hit AS (
    SELECT b.resource_id, b.file_id, b.part, 1 << (w.n - 1)::int AS bit
    FROM unnest($1) WITH ORDINALITY AS w(word, n) JOIN resource_body b ON b.document @@ w.word
    UNION ALL
    SELECT s.resource_id, NULL, -1, 1 << (w.n - 1)::int
    FROM unnest($1) WITH ORDINALITY AS w(word, n) JOIN resource_search s ON s.document @@ w.word
  ), spot AS (
    SELECT hit.resource_id, hit.part, bit_or(bit) AS bits
    FROM hit GROUP BY hit.resource_id, hit.file_id, hit.part
  )
  SELECT spot.resource_id, bit_count(bit_or(bits)::bit(16))::int, max(bit_count(bits::bit(16)))::int,
    bool_or(part = -1)
  FROM spot GROUP BY spot.resource_id
$$;
