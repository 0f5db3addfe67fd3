-- Increments the version of the words by which questions are understood, in the transaction that changes them.
-- Processes cache those words, and ask for the version in each request that uses them.
CREATE OR REPLACE FUNCTION search_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_state SET words_version = words_version + 1;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON thesaurus_word
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE OR REPLACE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON term
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE OR REPLACE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON term_text
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE OR REPLACE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON country
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE OR REPLACE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON language
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
