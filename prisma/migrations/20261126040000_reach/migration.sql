-- Likeness of names, for finding duplicates. It comes with PostgreSQL, as unaccent does.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "correction_outcome" AS ENUM ('accepted', 'edited', 'declined');

-- CreateEnum
CREATE TYPE "join_outcome" AS ENUM ('accepted', 'declined');

-- CreateEnum
CREATE TYPE "after_handover" AS ENUM ('staff', 'leave');

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "inviter_after" "after_handover";

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "contact_form" "audience";

-- CreateTable
CREATE TABLE "organization_slug" (
    "slug" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "field_key" TEXT NOT NULL,
    "proposed" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "proposer_id" UUID,
    "email" TEXT,
    "locale" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "correction_outcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_locale" VARCHAR(8) NOT NULL,
    "acronym" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "country_code" CHAR(2) NOT NULL,
    "about" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "join_outcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "organization_id" UUID,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "takeaway" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "storage_key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "takeaway_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organization_slug_organization_id_idx" ON "organization_slug"("organization_id");

-- CreateIndex
CREATE INDEX "correction_organization_id_answered_at_created_at_idx" ON "correction"("organization_id", "answered_at", "created_at");

-- CreateIndex
CREATE INDEX "correction_proposer_id_idx" ON "correction"("proposer_id");

-- CreateIndex
CREATE INDEX "correction_answered_by_id_idx" ON "correction"("answered_by_id");

-- CreateIndex
CREATE INDEX "join_request_decided_at_created_at_idx" ON "join_request"("decided_at", "created_at");

-- CreateIndex
CREATE INDEX "join_request_country_code_idx" ON "join_request"("country_code");

-- CreateIndex
CREATE INDEX "join_request_decided_by_id_idx" ON "join_request"("decided_by_id");

-- CreateIndex
CREATE INDEX "join_request_organization_id_idx" ON "join_request"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "takeaway_token_hash_key" ON "takeaway"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "takeaway_storage_key_key" ON "takeaway"("storage_key");

-- CreateIndex
CREATE INDEX "takeaway_expires_at_idx" ON "takeaway"("expires_at");

-- CreateIndex
CREATE INDEX "organization_name_trigrams" ON "organization" USING GIN ("name" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "organization_slug" ADD CONSTRAINT "organization_slug_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_proposer_id_fkey" FOREIGN KEY ("proposer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "organization_slug"
  ADD CONSTRAINT "organization_slug_old_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80);
ALTER TABLE "correction"
  ADD CONSTRAINT "correction_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "correction_address_erased" CHECK ("answered_at" IS NULL OR "email" IS NULL),
  ADD CONSTRAINT "correction_outcome_with_date" CHECK (("outcome" IS NULL) = ("answered_at" IS NULL));
ALTER TABLE "join_request"
  ADD CONSTRAINT "join_request_name_locale_form" CHECK ("name_locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "join_request_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "join_request_website_form" CHECK ("website" = '' OR "website" ~ '^https?://'),
  ADD CONSTRAINT "join_request_outcome_with_date" CHECK (("outcome" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_token_hash" CHECK ("token_hash" ~ '^[0-9a-f]{64}$');
