-- Pages name the day on which these end, so they last until that day is over. Rows made before ended at the
-- hour at which they were made; the time zone is the default of NETWORK_TIME_ZONE.
UPDATE invitation SET expires_at =
  ((expires_at AT TIME ZONE 'America/Guatemala')::date + 1)::timestamp AT TIME ZONE 'America/Guatemala' - interval '1 millisecond'
WHERE expires_at > now();
UPDATE resource_request SET expires_at =
  ((expires_at AT TIME ZONE 'America/Guatemala')::date + 1)::timestamp AT TIME ZONE 'America/Guatemala' - interval '1 millisecond'
WHERE expires_at > now();
UPDATE resource_share_link SET expires_at =
  ((expires_at AT TIME ZONE 'America/Guatemala')::date + 1)::timestamp AT TIME ZONE 'America/Guatemala' - interval '1 millisecond'
WHERE expires_at > now();
UPDATE takeaway SET expires_at =
  ((expires_at AT TIME ZONE 'America/Guatemala')::date + 1)::timestamp AT TIME ZONE 'America/Guatemala' - interval '1 millisecond'
WHERE expires_at > now();
