-- Clears the bits of an organization that is deleted.
CREATE OR REPLACE FUNCTION search_forget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place int := (SELECT ordinal FROM search_entry WHERE organization_id = OLD.id);
  held record;
BEGIN
  IF place IS NULL THEN RETURN OLD; END IF;
  PERFORM pg_advisory_xact_lock(7265302, place >> 14);
  SELECT array_agg(k) AS keys, array_agg(s.audience) AS audiences, array_agg(place) AS ordinals, array_agg(false) AS is_on
  INTO held FROM organization_search s CROSS JOIN LATERAL unnest(s.keys) k
  WHERE s.organization_id = OLD.id AND s.audience <> 'organization';
  IF held.keys IS NOT NULL THEN
    PERFORM search_switch(held.keys, held.audiences, held.ordinals, held.is_on);
  END IF;
  RETURN OLD;
END $$;

CREATE OR REPLACE TRIGGER search_forgets BEFORE DELETE ON organization
  FOR EACH ROW EXECUTE FUNCTION search_forget();
