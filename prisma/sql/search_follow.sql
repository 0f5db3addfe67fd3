-- Keeps an organization's search entry and its `listed` bit up to date, whoever writes the organization.
CREATE OR REPLACE FUNCTION search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place int;
  was boolean := TG_OP = 'UPDATE' AND OLD.archived_at IS NULL AND OLD.hidden_for_safety_at IS NULL
    AND OLD.introduced_at IS NOT NULL;
  is_now boolean := NEW.archived_at IS NULL AND NEW.hidden_for_safety_at IS NULL AND NEW.introduced_at IS NOT NULL;
BEGIN
  INSERT INTO search_entry (organization_id, verified_at, sort_name)
  VALUES (NEW.id, NEW.verified_at, alphabetical(NEW.name))
  ON CONFLICT (organization_id) DO UPDATE SET verified_at = excluded.verified_at, sort_name = excluded.sort_name
  RETURNING ordinal INTO place;
  IF TG_OP = 'UPDATE' AND was <> is_now THEN
    PERFORM pg_advisory_xact_lock(7265302, place >> 14);
    PERFORM search_switch(ARRAY['listed'], ARRAY['public'::audience], ARRAY[place], ARRAY[is_now]);
    UPDATE organization_search
    SET keys = CASE WHEN is_now THEN array_append(array_remove(keys, 'listed'), 'listed') ELSE array_remove(keys, 'listed') END
    WHERE organization_id = NEW.id AND audience = 'public';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER search_follows_new AFTER INSERT ON organization
  FOR EACH ROW EXECUTE FUNCTION search_follow();
CREATE OR REPLACE TRIGGER search_follows AFTER UPDATE ON organization
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.verified_at IS DISTINCT FROM NEW.verified_at
    OR OLD.archived_at IS DISTINCT FROM NEW.archived_at OR OLD.hidden_for_safety_at IS DISTINCT FROM NEW.hidden_for_safety_at
    OR OLD.introduced_at IS DISTINCT FROM NEW.introduced_at)
  EXECUTE FUNCTION search_follow();
