-- The stems of words for the index. Every word is stemmed in both Spanish and English, since readers ask in either.
CREATE OR REPLACE FUNCTION search_stems(spanish text, english text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT tsvector_to_array(to_tsvector('spanish', spanish) || to_tsvector('english', english))
$$;
