-- Which of these keys somebody reads of an organization that is in the network.
CREATE OR REPLACE FUNCTION search_visible(wanted text[], viewer audience[], own uuid[]) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT DISTINCT s.key FROM search_rows(wanted, viewer, own) s
  JOIN search_posting l ON l.key = 'listed' AND l.chunk = s.chunk AND l.audience = 'public'
  WHERE bit_count(s.bits & l.bits) > 0
$$;
