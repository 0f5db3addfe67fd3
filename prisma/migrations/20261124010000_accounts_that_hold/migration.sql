-- AlterEnum
ALTER TYPE "token_purpose" ADD VALUE 'second_factor';

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "hash" CHAR(64),
ADD COLUMN     "number" BIGINT,
ADD COLUMN     "previous_hash" CHAR(64);

-- AlterTable
ALTER TABLE "country" ADD COLUMN     "raised_risk_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "raised_risk_at" TIMESTAMPTZ(3),
ADD COLUMN     "release_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "release_asked_by_id" UUID,
ADD COLUMN     "shelter_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sheltered_at" TIMESTAMPTZ(3),
ADD COLUMN     "sheltered_by_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "administrator_since" TIMESTAMPTZ(3),
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" INTEGER,
ADD COLUMN     "totp_secret" BYTEA;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "device_id" UUID;

-- AlterTable
ALTER TABLE "token" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "code_hash" CHAR(64) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","code_hash")
);

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "browser" TEXT NOT NULL DEFAULT '',
    "system" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_change" (
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "old_code_hash" TEXT NOT NULL,
    "new_code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "factor_recovery" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cancel_token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "usable_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "factor_recovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "limit_counter" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "limit_counter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "limit_salt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "limit_salt_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_person_id_idx" ON "passkey"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_person_id_token_hash_key" ON "device"("person_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "factor_recovery_cancel_token_hash_key" ON "factor_recovery"("cancel_token_hash");

-- CreateIndex
CREATE INDEX "factor_recovery_person_id_created_at_idx" ON "factor_recovery"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "factor_recovery_approved_by_id_idx" ON "factor_recovery"("approved_by_id");

-- CreateIndex
CREATE INDEX "limit_counter_expire_idx" ON "limit_counter"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_number_key" ON "audit_entry"("number");

-- CreateIndex
CREATE INDEX "organization_sheltered_by_id_idx" ON "organization"("sheltered_by_id");

-- CreateIndex
CREATE INDEX "organization_release_asked_by_id_idx" ON "organization"("release_asked_by_id");

-- CreateIndex
CREATE INDEX "session_device_id_idx" ON "session"("device_id");

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_sheltered_by_id_fkey" FOREIGN KEY ("sheltered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_release_asked_by_id_fkey" FOREIGN KEY ("release_asked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_recovery" ADD CONSTRAINT "factor_recovery_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_recovery" ADD CONSTRAINT "factor_recovery_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema cannot say.

ALTER TABLE "person"
  ADD CONSTRAINT "person_totp_confirmed_with_secret" CHECK ("totp_confirmed_at" IS NULL OR "totp_secret" IS NOT NULL);
ALTER TABLE "organization"
  ADD CONSTRAINT "organization_release_while_sheltered" CHECK ("release_asked_at" IS NULL OR "sheltered_at" IS NOT NULL),
  ADD CONSTRAINT "organization_shelter_has_reason" CHECK ("sheltered_at" IS NULL OR btrim("shelter_reason") <> '');
ALTER TABLE "passkey"
  ADD CONSTRAINT "passkey_name_present" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "passkey_counter_not_negative" CHECK ("counter" >= 0);
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_hash_form" CHECK ("code_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "device" ADD CONSTRAINT "device_token_hash_form" CHECK ("token_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "email_change"
  ADD CONSTRAINT "email_change_email_lower" CHECK ("email" = lower("email") AND "email" ~ '^[^@\s]+@[^@\s]+$'),
  ADD CONSTRAINT "email_change_few_attempts" CHECK ("attempts" BETWEEN 0 AND 5);
ALTER TABLE "factor_recovery"
  ADD CONSTRAINT "factor_recovery_token_hash_form" CHECK ("cancel_token_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "factor_recovery_usable_when_approved" CHECK (("approved_at" IS NULL) = ("usable_at" IS NULL)),
  ADD CONSTRAINT "factor_recovery_not_by_oneself" CHECK ("approved_by_id" <> "person_id"),
  ADD CONSTRAINT "factor_recovery_used_or_cancelled" CHECK ("used_at" IS NULL OR "cancelled_at" IS NULL);
CREATE UNIQUE INDEX "factor_recovery_one_open" ON "factor_recovery"("person_id")
  WHERE "used_at" IS NULL AND "cancelled_at" IS NULL;
ALTER TABLE "token" ADD CONSTRAINT "token_attempts_not_negative" CHECK ("attempts" >= 0);

-- Whoever administers something today has seven days from now for a second factor.
UPDATE "person" SET "administrator_since" = CURRENT_TIMESTAMP
WHERE "is_network_admin" OR EXISTS (
  SELECT FROM "membership" m WHERE m."person_id" = "person"."id" AND m."role" = 'organization_admin');

-- The audit log is a chain: each entry's hash covers what it says and the hash before it. The database
-- makes it when a transaction commits, one transaction at a time, so that nobody waits for a lock while
-- work is under way; whoever rewrites an entry must rewrite all that follow.
ALTER TABLE "audit_entry"
  ADD CONSTRAINT "audit_entry_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "previous_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "audit_entry_chained_whole" CHECK (num_nulls("number", "hash", "previous_hash") IN (0, 3));

CREATE FUNCTION audit_entry_hash(entry "audit_entry", number bigint, previous text) RETURNS text
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
    entry.outcome::text
  ), 'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_audit_entry() RETURNS trigger
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

CREATE FUNCTION keep_audit_entry() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  -- The one change there is: the chain's own columns, once.
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

-- What was written before there was a chain becomes its beginning.
DO $$
DECLARE
  entry audit_entry;
  counted bigint := 0;
  last_hash text := repeat('0', 64);
BEGIN
  FOR entry IN SELECT * FROM audit_entry ORDER BY at, id LOOP
    counted := counted + 1;
    UPDATE audit_entry
    SET number = counted, previous_hash = last_hash, hash = audit_entry_hash(entry, counted, last_hash)
    WHERE id = entry.id
    RETURNING hash INTO last_hash;
  END LOOP;
END
$$;

CREATE CONSTRAINT TRIGGER audit_entry_chain AFTER INSERT ON "audit_entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();
CREATE TRIGGER audit_entry_not_emptied BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entry();
