CREATE OR REPLACE FUNCTION chain_audit_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  last_number bigint;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(20261124);
  SELECT number, hash INTO last_number, last_hash
  FROM audit_entry WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1;
  last_number := coalesce(last_number, 0) + 1;
  last_hash := coalesce(last_hash, repeat('0', 64));
  UPDATE audit_entry
  SET number = last_number, previous_hash = last_hash, hash = audit_entry_hash(NEW, last_number, last_hash)
  WHERE id = NEW.id;
  RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS audit_entry_chain ON audit_entry;
CREATE CONSTRAINT TRIGGER audit_entry_chain AFTER INSERT ON audit_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
