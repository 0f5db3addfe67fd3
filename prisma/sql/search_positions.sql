-- The positions of the bits that are set, from 0. The text of the bits is split at each 1, so each 1 ends a piece.
CREATE OR REPLACE FUNCTION search_positions(bits bit varying) RETURNS SETOF int LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 200 AS $$
  SELECT (sum(length(piece) + 1) OVER (ORDER BY n))::int - 1
  FROM string_to_table(bits::text, '1') WITH ORDINALITY AS t(piece, n)
  ORDER BY n LIMIT bit_count(bits)
$$;
