CREATE OR REPLACE FUNCTION audit_entry_hash(entry "audit_entry", number bigint, previous text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
  SELECT encode(sha256(convert_to(concat_ws('|',
    number::text,
    previous,
    entry.id::text,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    coalesce(entry.actor_id::text, '-'),
    coalesce(entry.organization_id::text, '-'),
    entry.action,
    entry.object_type,
    coalesce(entry.object_id, '-'),
    entry.outcome::text,
    -- `concat_ws` skips it if it is null, so that the hashes of entries from before this column stay valid.
    entry.repeats::text
  ), 'UTF8')), 'hex')
$$;
