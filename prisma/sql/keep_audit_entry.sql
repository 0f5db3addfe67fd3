CREATE OR REPLACE FUNCTION keep_audit_entry() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  -- The only change that is allowed: the columns of the hash chain are set once.
  IF TG_OP = 'UPDATE' THEN
    IF OLD.number IS NULL
      AND (to_jsonb(NEW) - '{number,hash,previous_hash}'::text[])
        = (to_jsonb(OLD) - '{number,hash,previous_hash}'::text[])
    THEN RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE OR REPLACE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();
CREATE OR REPLACE TRIGGER audit_entry_not_emptied BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entry();
