-- The words of texts are looked up by their lemmas now; only databases of earlier versions still have this function.
DROP FUNCTION IF EXISTS search_stems(text, text);
