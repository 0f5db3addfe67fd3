-- The rights agenda: instruments, authorities, what law and practice say, and who confirms it.
-- CreateEnum
CREATE TYPE "instrument_kind" AS ENUM ('law', 'regulation', 'treaty', 'ruling', 'settlement', 'agreement', 'protocol', 'guidelines', 'opinion');

-- CreateEnum
CREATE TYPE "instrument_event_kind" AS ENUM ('adopted', 'published', 'in_force', 'amended', 'enjoined', 'upheld', 'partly_ended', 'repealed', 'replaced', 'joined', 'not_joined');

-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('law', 'practice');

-- CreateEnum
CREATE TYPE "procedure_answer" AS ENUM ('yes', 'partly', 'no', 'not_regulated', 'unknown');

-- CreateEnum
CREATE TYPE "limit_unit" AS ENUM ('hours', 'days', 'months');

-- CreateEnum
CREATE TYPE "revision_flag" AS ENUM ('outdated', 'source', 'disputed');

-- CreateEnum
CREATE TYPE "right_verdict" AS ENUM ('meets', 'partly', 'fails', 'unclear');

-- CreateEnum
CREATE TYPE "verification_verdict" AS ENUM ('confirms', 'disputes', 'withdrawn');

-- CreateEnum
CREATE TYPE "verification_basis" AS ENUM ('own_work', 'document', 'authority', 'others');

-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "name_locale" VARCHAR(8) NOT NULL,
    "acronym" TEXT NOT NULL DEFAULT '',
    "since" VARCHAR(10),
    "until" VARCHAR(10),
    "successor_id" UUID,
    "source" TEXT NOT NULL DEFAULT '',
    "source_on" VARCHAR(10),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority_text" (
    "authority_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "authority_text_pkey" PRIMARY KEY ("authority_id","locale")
);

-- CreateTable
CREATE TABLE "instrument" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "instrument_kind" NOT NULL,
    "country_code" CHAR(2),
    "number" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "resource_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument_text" (
    "instrument_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "instrument_text_pkey" PRIMARY KEY ("instrument_id","locale")
);

-- CreateTable
CREATE TABLE "instrument_event" (
    "id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "kind" "instrument_event_kind" NOT NULL,
    "country_code" CHAR(2),
    "happened_on" VARCHAR(10),
    "source" TEXT NOT NULL,
    "source_on" VARCHAR(10),
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "instrument_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument_event_text" (
    "event_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "instrument_event_text_pkey" PRIMARY KEY ("event_id","locale")
);

-- CreateTable
CREATE TABLE "procedure_entry" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "stage_id" UUID NOT NULL,
    "stage_kind" "term_kind" NOT NULL DEFAULT 'stage',
    "kind" "entry_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "procedure_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_revision" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fact" INTEGER NOT NULL,
    "organization_id" UUID,
    "person_id" UUID,
    "situations" VARCHAR(20)[],
    "answer" "procedure_answer",
    "liberty" "procedure_answer",
    "limit_value" SMALLINT,
    "limit_unit" "limit_unit",
    "authority_id" UUID,
    "valid_from" VARCHAR(10),
    "valid_to" VARCHAR(10),
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT NOT NULL DEFAULT '',
    "superseded_at" TIMESTAMPTZ(3),
    "flag" "revision_flag",
    "flagged_at" TIMESTAMPTZ(3),
    "reminded_of" TIMESTAMPTZ(3),

    CONSTRAINT "procedure_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_text" (
    "revision_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,
    "limit_from" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "procedure_text_pkey" PRIMARY KEY ("revision_id","locale")
);

-- CreateTable
CREATE TABLE "procedure_citation" (
    "revision_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "instrument_id" UUID,
    "resource_id" UUID,
    "place" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "source_on" VARCHAR(10),
    "url" TEXT,
    "read_on" DATE,

    CONSTRAINT "procedure_citation_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "right_assessment" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "right_slug" VARCHAR(40) NOT NULL,
    "verdict" "right_verdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "right_assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "verdict" "verification_verdict" NOT NULL,
    "basis" "verification_basis" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "locale" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "authority_slug_key" ON "authority"("slug");

-- CreateIndex
CREATE INDEX "authority_country_code_idx" ON "authority"("country_code");

-- CreateIndex
CREATE INDEX "authority_successor_id_idx" ON "authority"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_slug_key" ON "instrument"("slug");

-- CreateIndex
CREATE INDEX "instrument_country_code_idx" ON "instrument"("country_code");

-- CreateIndex
CREATE INDEX "instrument_resource_id_idx" ON "instrument"("resource_id");

-- CreateIndex
CREATE INDEX "instrument_event_instrument_id_idx" ON "instrument_event"("instrument_id");

-- CreateIndex
CREATE INDEX "instrument_event_country_code_idx" ON "instrument_event"("country_code");

-- CreateIndex
CREATE INDEX "instrument_event_created_by_id_idx" ON "instrument_event"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_entry_slug_key" ON "procedure_entry"("slug");

-- CreateIndex
CREATE INDEX "procedure_entry_country_code_idx" ON "procedure_entry"("country_code");

-- CreateIndex
CREATE INDEX "procedure_entry_stage_id_stage_kind_idx" ON "procedure_entry"("stage_id", "stage_kind");

-- CreateIndex
CREATE INDEX "procedure_revision_organization_id_idx" ON "procedure_revision"("organization_id");

-- CreateIndex
CREATE INDEX "procedure_revision_person_id_idx" ON "procedure_revision"("person_id");

-- CreateIndex
CREATE INDEX "procedure_revision_published_by_id_idx" ON "procedure_revision"("published_by_id");

-- CreateIndex
CREATE INDEX "procedure_revision_authority_id_idx" ON "procedure_revision"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_revision_entry_id_number_key" ON "procedure_revision"("entry_id", "number");

-- CreateIndex
CREATE INDEX "procedure_citation_instrument_id_idx" ON "procedure_citation"("instrument_id");

-- CreateIndex
CREATE INDEX "procedure_citation_resource_id_idx" ON "procedure_citation"("resource_id");

-- CreateIndex
CREATE INDEX "right_assessment_revision_id_idx" ON "right_assessment"("revision_id");

-- CreateIndex
CREATE INDEX "right_assessment_organization_id_idx" ON "right_assessment"("organization_id");

-- CreateIndex
CREATE INDEX "right_assessment_person_id_idx" ON "right_assessment"("person_id");

-- CreateIndex
CREATE INDEX "verification_revision_id_idx" ON "verification"("revision_id");

-- CreateIndex
CREATE INDEX "verification_organization_id_idx" ON "verification"("organization_id");

-- CreateIndex
CREATE INDEX "verification_person_id_idx" ON "verification"("person_id");

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority_text" ADD CONSTRAINT "authority_text_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_text" ADD CONSTRAINT "instrument_text_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_event" ADD CONSTRAINT "instrument_event_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_event" ADD CONSTRAINT "instrument_event_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_event" ADD CONSTRAINT "instrument_event_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_event_text" ADD CONSTRAINT "instrument_event_text_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "instrument_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_entry" ADD CONSTRAINT "procedure_entry_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_entry" ADD CONSTRAINT "procedure_entry_stage_id_stage_kind_fkey" FOREIGN KEY ("stage_id", "stage_kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_revision" ADD CONSTRAINT "procedure_revision_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "procedure_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_revision" ADD CONSTRAINT "procedure_revision_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_revision" ADD CONSTRAINT "procedure_revision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_revision" ADD CONSTRAINT "procedure_revision_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_revision" ADD CONSTRAINT "procedure_revision_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_text" ADD CONSTRAINT "procedure_text_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "procedure_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_citation" ADD CONSTRAINT "procedure_citation_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "procedure_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_citation" ADD CONSTRAINT "procedure_citation_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_citation" ADD CONSTRAINT "procedure_citation_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "right_assessment" ADD CONSTRAINT "right_assessment_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "procedure_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "right_assessment" ADD CONSTRAINT "right_assessment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "right_assessment" ADD CONSTRAINT "right_assessment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "procedure_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "authority"
  ADD CONSTRAINT "authority_not_its_own_successor" CHECK ("successor_id" IS DISTINCT FROM "id"),
  ADD CONSTRAINT "authority_dates" CHECK (coalesce("since", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$'
    AND coalesce("until", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$'
    AND coalesce("source_on", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
ALTER TABLE "instrument_event"
  ADD CONSTRAINT "instrument_event_dates" CHECK (coalesce("happened_on", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$'
    AND coalesce("source_on", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ADD CONSTRAINT "instrument_event_of_country" CHECK ("kind" NOT IN ('joined', 'not_joined') OR "country_code" IS NOT NULL);
ALTER TABLE "procedure_entry" ADD CONSTRAINT "procedure_entry_stage" CHECK ("stage_kind" = 'stage');
ALTER TABLE "procedure_revision"
  ADD CONSTRAINT "procedure_revision_numbers" CHECK ("number" >= 1 AND "fact" >= 1),
  ADD CONSTRAINT "procedure_revision_situations" CHECK (cardinality("situations") > 0
    AND "situations" <@ ARRAY['unaccompanied', 'separated', 'accompanied', 'returned-national']::varchar[]),
  ADD CONSTRAINT "procedure_revision_limit" CHECK (("limit_value" IS NULL) = ("limit_unit" IS NULL)
    AND coalesce("limit_value", 1) BETWEEN 1 AND 999),
  ADD CONSTRAINT "procedure_revision_dates" CHECK (coalesce("valid_from", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$'
    AND coalesce("valid_to", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ADD CONSTRAINT "procedure_revision_states" CHECK (("published_at" IS NULL OR "declined_at" IS NULL)
    AND ("superseded_at" IS NULL OR "published_at" IS NOT NULL)
    AND ("flag" IS NULL) = ("flagged_at" IS NULL) AND ("flag" IS NULL OR "published_at" IS NOT NULL));
ALTER TABLE "procedure_text" ADD CONSTRAINT "procedure_text_present" CHECK (btrim("text") <> '');
ALTER TABLE "procedure_citation"
  ADD CONSTRAINT "procedure_citation_says_where" CHECK ("instrument_id" IS NOT NULL OR "resource_id" IS NOT NULL OR "source" <> ''),
  ADD CONSTRAINT "procedure_citation_day" CHECK (coalesce("source_on", '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
ALTER TABLE "right_assessment" ADD CONSTRAINT "right_assessment_reason" CHECK (btrim("reason") <> '');
-- What is shown now.
CREATE INDEX "procedure_revision_shown" ON "procedure_revision" ("entry_id", "number" DESC)
  WHERE "published_at" IS NOT NULL AND "superseded_at" IS NULL;
