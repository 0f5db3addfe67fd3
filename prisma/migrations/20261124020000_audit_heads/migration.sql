-- CreateTable
CREATE TABLE "audit_head" (
    "day" DATE NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("day")
);



-- What Prisma's schema cannot say.

ALTER TABLE "audit_head"
  ADD CONSTRAINT "audit_head_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "audit_head_number_positive" CHECK ("number" > 0);

-- The chain is made with its owner's rights, on this schema's table: a temporary one of the same name,
-- which would else be found first, does not come before it.
DO $$
DECLARE
  function text;
BEGIN
  FOREACH function IN ARRAY ARRAY[
    'chain_audit_entry()', 'keep_audit_entry()', 'audit_entry_hash(audit_entry, bigint, text)'
  ] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', function, current_schema());
  END LOOP;
END
$$;
