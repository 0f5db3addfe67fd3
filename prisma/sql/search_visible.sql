-- Those of these keys that the reader may see and that an organization in the network has.
CREATE OR REPLACE FUNCTION search_visible(wanted text[], viewer audience[], own uuid[]) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT DISTINCT s.key FROM search_rows(wanted, viewer, own) s
  JOIN search_posting l ON l.key = 'listed' AND l.chunk = s.chunk AND l.audience = 'public'
  WHERE bit_count(s.bits & l.bits) > 0
$$;
