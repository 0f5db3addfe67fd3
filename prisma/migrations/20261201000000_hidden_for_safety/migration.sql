-- "Shelter" is a place where people sleep. An organization that is hidden because it is threatened is "hidden for
-- safety". Nothing here updates a row of organization: its triggers call functions that read the former column
-- names until prisma/sql is applied, right after the migrations.
ALTER TABLE "organization" RENAME COLUMN "sheltered_at" TO "hidden_for_safety_at";
ALTER TABLE "organization" RENAME COLUMN "sheltered_by_id" TO "hidden_for_safety_by_id";
ALTER TABLE "organization" RENAME COLUMN "shelter_reason" TO "hiding_reason";
ALTER TABLE "organization" RENAME CONSTRAINT "organization_sheltered_by_id_fkey" TO "organization_hidden_for_safety_by_id_fkey";
ALTER TABLE "organization" RENAME CONSTRAINT "organization_release_while_sheltered" TO "organization_release_while_hidden";
ALTER INDEX "organization_sheltered_by_id_idx" RENAME TO "organization_hidden_for_safety_by_id_idx";

-- PostgreSQL 18 and later give a name to NOT NULL too.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = 'organization'::regclass AND conname = 'organization_shelter_reason_not_null') THEN
    ALTER TABLE "organization" RENAME CONSTRAINT "organization_shelter_reason_not_null" TO "organization_hiding_reason_not_null";
  END IF;
END $$;

-- Letters that wait, and those that were sent or given up: their kind is shown on the page of undelivered mail.
UPDATE "outbox_mail" SET "kind" = 'hidden-for-safety' WHERE "kind" = 'shelter';
