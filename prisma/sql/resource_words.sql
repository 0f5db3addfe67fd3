-- Finds the resources that contain words of a question, in their descriptions or in their pages. Each word is looked
-- up in the index by itself, so that no document is read again. The index is used even if most rows match: a scan
-- would unpack every document, and the planner does not count that cost (tests/integration/resources/words-plan.test.ts).
--
-- words: how many of the words match; facts: how many match in the description, by title, country, terms or summary; near: the most that match together, in the description or within one part of
-- ten pages; in_facts: whether the description matches.
DROP FUNCTION IF EXISTS resource_words(tsquery[]);
CREATE OR REPLACE FUNCTION resource_words(words tsquery[])
RETURNS TABLE (resource_id uuid, words int, near int, in_facts boolean, facts int)
LANGUAGE sql STABLE ROWS 4000
SET enable_seqscan = off
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
    bool_or(part = -1), coalesce(max(bit_count(bits::bit(16))) FILTER (WHERE part = -1), 0)::int
  FROM spot GROUP BY spot.resource_id
$$;
