-- Where PostgreSQL can compile plans to machine code, it took that for worth while here, for the costs that it
-- guesses: half a second before each answer.
ALTER FUNCTION directory_search(audience[], uuid[], int, text[], int[], int[], int[], int[], int[], text[], text[], text[], boolean, text, bigint, bigint)
  SET jit = off;
ALTER FUNCTION directory_pairs(audience[], uuid[], text, text, text[], text[]) SET jit = off;
