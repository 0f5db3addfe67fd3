-- What documents recommend to States, and how it is carried out.
-- CreateEnum
CREATE TYPE "recommendation_level" AS ENUM ('local', 'national', 'bilateral', 'regional', 'international');

-- CreateEnum
CREATE TYPE "recommendation_state" AS ENUM ('proposed', 'published', 'declined');

-- CreateEnum
CREATE TYPE "position" AS ENUM ('supported', 'partly', 'noted');

-- CreateEnum
CREATE TYPE "recommendation_link_kind" AS ENUM ('repeats', 'narrows', 'same_as');

-- CreateEnum
CREATE TYPE "implementation_status" AS ENUM ('not_started', 'announced', 'under_way', 'partly', 'implemented', 'reversed', 'cannot_tell');

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "symbol" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "issued" VARCHAR(10) NOT NULL DEFAULT '',
    "country_code" CHAR(2),

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_document_text" (
    "document_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "body" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "source_document_text_pkey" PRIMARY KEY ("document_id","locale")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "organization_id" UUID,
    "person_id" UUID,
    "place" TEXT NOT NULL DEFAULT '',
    "level" "recommendation_level" NOT NULL,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "right_slug" VARCHAR(40),
    "theme_id" UUID,
    "theme_kind" "term_kind" NOT NULL DEFAULT 'expertise',
    "state" "recommendation_state" NOT NULL DEFAULT 'proposed',
    "decline_reason" TEXT NOT NULL DEFAULT '',
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_text" (
    "recommendation_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "addressee" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "is_official" BOOLEAN NOT NULL,

    CONSTRAINT "recommendation_text_pkey" PRIMARY KEY ("recommendation_id","locale")
);

-- CreateTable
CREATE TABLE "state_position" (
    "recommendation_id" UUID NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "position" "position" NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "state_position_pkey" PRIMARY KEY ("recommendation_id","country_code")
);

-- CreateTable
CREATE TABLE "recommendation_link" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "recommendation_link_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "recommendation_link_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "status_assessment" (
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "is_state" BOOLEAN NOT NULL DEFAULT false,
    "year" SMALLINT NOT NULL,
    "status" "implementation_status" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "locale" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "status_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "read_on" DATE NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "happened_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_document_slug_key" ON "source_document"("slug");

-- CreateIndex
CREATE INDEX "source_document_country_code_idx" ON "source_document"("country_code");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_slug_key" ON "recommendation"("slug");

-- CreateIndex
CREATE INDEX "recommendation_document_id_idx" ON "recommendation"("document_id");

-- CreateIndex
CREATE INDEX "recommendation_organization_id_idx" ON "recommendation"("organization_id");

-- CreateIndex
CREATE INDEX "recommendation_person_id_idx" ON "recommendation"("person_id");

-- CreateIndex
CREATE INDEX "recommendation_decided_by_id_idx" ON "recommendation"("decided_by_id");

-- CreateIndex
CREATE INDEX "recommendation_theme_id_theme_kind_idx" ON "recommendation"("theme_id", "theme_kind");

-- CreateIndex
CREATE INDEX "recommendation_state_idx" ON "recommendation"("state");

-- CreateIndex
CREATE INDEX "state_position_country_code_idx" ON "state_position"("country_code");

-- CreateIndex
CREATE INDEX "state_position_created_by_id_idx" ON "state_position"("created_by_id");

-- CreateIndex
CREATE INDEX "recommendation_link_to_id_idx" ON "recommendation_link"("to_id");

-- CreateIndex
CREATE INDEX "recommendation_link_created_by_id_idx" ON "recommendation_link"("created_by_id");

-- CreateIndex
CREATE INDEX "status_assessment_country_code_idx" ON "status_assessment"("country_code");

-- CreateIndex
CREATE INDEX "status_assessment_organization_id_idx" ON "status_assessment"("organization_id");

-- CreateIndex
CREATE INDEX "status_assessment_person_id_idx" ON "status_assessment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_assessment_recommendation_id_country_code_organizati_key" ON "status_assessment"("recommendation_id", "country_code", "organization_id", "year", "is_state");

-- CreateIndex
CREATE INDEX "evidence_assessment_id_idx" ON "evidence"("assessment_id");

-- CreateIndex
CREATE INDEX "follow_up_recommendation_id_idx" ON "follow_up"("recommendation_id");

-- CreateIndex
CREATE INDEX "follow_up_organization_id_idx" ON "follow_up"("organization_id");

-- CreateIndex
CREATE INDEX "follow_up_person_id_idx" ON "follow_up"("person_id");

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_document_text" ADD CONSTRAINT "source_document_text_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_theme_id_theme_kind_fkey" FOREIGN KEY ("theme_id", "theme_kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_text" ADD CONSTRAINT "recommendation_text_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_position" ADD CONSTRAINT "state_position_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_position" ADD CONSTRAINT "state_position_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_position" ADD CONSTRAINT "state_position_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_link" ADD CONSTRAINT "recommendation_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_link" ADD CONSTRAINT "recommendation_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_link" ADD CONSTRAINT "recommendation_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_assessment" ADD CONSTRAINT "status_assessment_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_assessment" ADD CONSTRAINT "status_assessment_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_assessment" ADD CONSTRAINT "status_assessment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_assessment" ADD CONSTRAINT "status_assessment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "status_assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
