-- Ways to ask for a term, apart from its synonyms: a synonym means the term alone, a way only together with other words.
-- The seed moves the phrasings that it knows.
ALTER TABLE term_text ADD COLUMN ways text[] DEFAULT ARRAY[]::text[];
