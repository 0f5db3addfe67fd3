-- Joint advocacy: campaigns with their versions, mandates, signatures, deliveries and outcomes.
-- CreateEnum
CREATE TYPE "campaign_kind" AS ENUM ('letter', 'joint_statement', 'hearing_request');

-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('draft', 'consultation', 'open', 'frozen', 'delivered', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "version_change" AS ENUM ('first', 'editorial', 'substantive');

-- CreateEnum
CREATE TYPE "signature_status" AS ENUM ('pending', 'signed', 'withdrawn');

-- CreateEnum
CREATE TYPE "campaign_outcome_kind" AS ENUM ('reply', 'granted', 'partly_granted', 'refused', 'policy_changed', 'no_answer');

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "campaign_kind" NOT NULL,
    "audience" "audience" NOT NULL,
    "status" "campaign_status" NOT NULL DEFAULT 'draft',
    "number" INTEGER NOT NULL DEFAULT 1,
    "substance" INTEGER NOT NULL DEFAULT 1,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "soft_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3),
    "frozen_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "soft_told_at" TIMESTAMPTZ(3),
    "due_told_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_version" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "substance" INTEGER NOT NULL,
    "change" "version_change" NOT NULL,
    "authoritative_locale" VARCHAR(8) NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "campaign_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_version_text" (
    "version_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "title" TEXT NOT NULL,
    "addressee" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "campaign_version_text_pkey" PRIMARY KEY ("version_id","locale")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "capacity" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "given_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "status" "signature_status" NOT NULL,
    "person_id" UUID,
    "capacity" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "delivered_as" TEXT,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_name" (
    "signature_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "signature_name_pkey" PRIMARY KEY ("signature_id")
);

-- CreateTable
CREATE TABLE "campaign_delivery" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "delivered_on" DATE NOT NULL,
    "receipt" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "campaign_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_outcome" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "campaign_outcome_kind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "campaign_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_outcome_text" (
    "outcome_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "campaign_outcome_text_pkey" PRIMARY KEY ("outcome_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_slug_key" ON "campaign"("slug");

-- CreateIndex
CREATE INDEX "campaign_organization_id_idx" ON "campaign"("organization_id");

-- CreateIndex
CREATE INDEX "campaign_created_by_id_idx" ON "campaign"("created_by_id");

-- CreateIndex
CREATE INDEX "campaign_status_due_at_idx" ON "campaign"("status", "due_at");

-- CreateIndex
CREATE INDEX "campaign_version_created_by_id_idx" ON "campaign_version"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_version_campaign_id_number_key" ON "campaign_version"("campaign_id", "number");

-- CreateIndex
CREATE INDEX "mandate_organization_id_idx" ON "mandate"("organization_id");

-- CreateIndex
CREATE INDEX "mandate_person_id_idx" ON "mandate"("person_id");

-- CreateIndex
CREATE INDEX "mandate_given_by_id_idx" ON "mandate"("given_by_id");

-- CreateIndex
CREATE INDEX "signature_organization_id_idx" ON "signature"("organization_id");

-- CreateIndex
CREATE INDEX "signature_version_id_idx" ON "signature"("version_id");

-- CreateIndex
CREATE INDEX "signature_person_id_idx" ON "signature"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_campaign_id_organization_id_key" ON "signature"("campaign_id", "organization_id");

-- CreateIndex
CREATE INDEX "signature_name_person_id_idx" ON "signature_name"("person_id");

-- CreateIndex
CREATE INDEX "campaign_delivery_campaign_id_idx" ON "campaign_delivery"("campaign_id");

-- CreateIndex
CREATE INDEX "campaign_delivery_created_by_id_idx" ON "campaign_delivery"("created_by_id");

-- CreateIndex
CREATE INDEX "campaign_outcome_campaign_id_idx" ON "campaign_outcome"("campaign_id");

-- CreateIndex
CREATE INDEX "campaign_outcome_created_by_id_idx" ON "campaign_outcome"("created_by_id");

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_version" ADD CONSTRAINT "campaign_version_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_version" ADD CONSTRAINT "campaign_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_version_text" ADD CONSTRAINT "campaign_version_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "campaign_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "campaign_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_name" ADD CONSTRAINT "signature_name_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signature"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_name" ADD CONSTRAINT "signature_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_delivery" ADD CONSTRAINT "campaign_delivery_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_delivery" ADD CONSTRAINT "campaign_delivery_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_outcome" ADD CONSTRAINT "campaign_outcome_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_outcome" ADD CONSTRAINT "campaign_outcome_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_outcome_text" ADD CONSTRAINT "campaign_outcome_text_outcome_id_fkey" FOREIGN KEY ("outcome_id") REFERENCES "campaign_outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A campaign is for the network or for everybody: one organization alone has nothing to sign together.
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_audience" CHECK ("audience" <> 'organization');

-- Nobody asks for signatures until after the last moment for them.
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_deadlines" CHECK ("soft_at" IS NULL OR "soft_at" <= "due_at");

-- Whoever signed said when, and whoever withdrew.
ALTER TABLE "signature" ADD CONSTRAINT "signature_dates"
  CHECK (("status" <> 'signed' OR "signed_at" IS NOT NULL) AND (("status" = 'withdrawn') = ("withdrawn_at" IS NOT NULL)));

-- A person has at most one mandate for an organization at a time.
CREATE UNIQUE INDEX "mandate_one" ON "mandate" ("organization_id", "person_id") WHERE "ended_at" IS NULL;
