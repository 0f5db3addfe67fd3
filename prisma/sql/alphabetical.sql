-- The form of a name that is sorted alphabetically: without quotation marks, apostrophes and inverted punctuation, and
-- without any other punctuation before its first letter. `alphabetical` in app/i18n/alphabet.ts does the same.
CREATE OR REPLACE FUNCTION alphabetical(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(ltrim(translate(name, '"''`´‘’‚‛“”„‟‹›«»¡¿ʼ', ''), ' !#&()*+,-./:;@[]_{|}~‐‑–—…·•'), ''), name)
$$;
