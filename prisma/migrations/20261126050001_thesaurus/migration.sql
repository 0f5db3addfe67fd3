-- Words of the field that mean the same, in every language: an entry and its words, the first of a
-- language being the one to show.
CREATE TABLE "thesaurus_entry" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thesaurus_entry_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "thesaurus_word" (
    "entry_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "position" INTEGER NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "thesaurus_word_pkey" PRIMARY KEY ("entry_id","locale","position")
);

CREATE UNIQUE INDEX "thesaurus_entry_slug_key" ON "thesaurus_entry"("slug");

ALTER TABLE "thesaurus_word" ADD CONSTRAINT "thesaurus_word_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "thesaurus_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever changes the words that questions are understood with moves the version, in its transaction:
-- processes that hold those words in memory ask for it with each question.
CREATE FUNCTION search_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_state SET words_version = words_version + 1;
  RETURN NULL;
END $$;

CREATE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON thesaurus_word
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON term
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON term_text
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON country
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
CREATE TRIGGER words_changed AFTER INSERT OR UPDATE OR DELETE ON language
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed();
