CREATE OR REPLACE FUNCTION search_count(bits bit varying[]) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(sum(bit_count(b)), 0)::bigint FROM unnest(bits) b
$$;
