-- One row for each transaction that changes what pages show. It becomes visible with the change itself, and
-- takes no lock that another transaction waits for; a sequence alone would be seen too early. Which tables
-- call it is decided after the migrations (app/platform/db/content-tables.server.ts).
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
