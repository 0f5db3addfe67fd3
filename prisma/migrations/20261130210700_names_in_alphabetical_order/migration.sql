-- Lists of names follow the alphabet of their reader's language, by an ICU collation for each language of the
-- interface. The portal makes those and their indexes after the migrations (alphabets.server.ts), so that a new
-- language needs no migration. The expression is the one of prisma/sql/alphabetical.sql.
UPDATE search_entry e
SET sort_name = coalesce(nullif(ltrim(
  translate(o.name, '"''`´‘’‚‛“”„‟‹›«»¡¿ʼ', ''), ' !#&()*+,-./:;@[]_{|}~‐‑–—…·•'), ''), o.name)
FROM organization o WHERE o.id = e.organization_id;
DROP INDEX search_entry_fresh_idx;
DROP INDEX search_entry_name_idx;
