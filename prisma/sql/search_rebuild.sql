CREATE OR REPLACE FUNCTION search_rebuild() RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_posting;
  SELECT search_rebuild_part(part) FROM (SELECT DISTINCT ordinal >> 14 AS part FROM search_entry ORDER BY 1) parts;
$$;
