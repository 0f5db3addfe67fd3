-- Writes one row for each transaction that changes what pages show. The row becomes visible together with the change,
-- and takes no lock for which another transaction waits; a sequence alone would be visible too early. The triggers on
-- the tables are created after the migrations (app/platform/db/content-tables.server.ts).
CREATE OR REPLACE FUNCTION tell_content_change() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  this_one text := pg_current_xact_id()::text;
BEGIN
  IF current_setting('tejido.content_changed_in', true) IS DISTINCT FROM this_one THEN
    PERFORM set_config('tejido.content_changed_in', this_one, true);
    INSERT INTO content_change DEFAULT VALUES;
    NOTIFY content_change;
  END IF;
  RETURN NULL;
END
$$;
