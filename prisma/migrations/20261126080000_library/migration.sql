-- CreateEnum
CREATE TYPE "translation_kind" AS ENUM ('asked', 'offered');

-- AlterTable
ALTER TABLE "resource" ADD COLUMN     "changes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "edition_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "step" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "work_id" UUID;

-- CreateTable
CREATE TABLE "resource_body" (
    "file_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "resource_id" UUID NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "resource_body_pkey" PRIMARY KEY ("file_id","part")
);

-- CreateTable
CREATE TABLE "resource_preview" (
    "file_id" UUID NOT NULL,
    "image" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_preview_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "resource_past_edition" (
    "resource_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changes" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT,
    "bytes" INTEGER,

    CONSTRAINT "resource_past_edition_pkey" PRIMARY KEY ("resource_id","number")
);

-- CreateTable
CREATE TABLE "resource_translation" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "language_code" CHAR(3) NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "kind" "translation_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_download" (
    "resource_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resource_download_pkey" PRIMARY KEY ("resource_id","day")
);

-- CreateTable
CREATE TABLE "resource_comment" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "locale" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_report" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_report_pkey" PRIMARY KEY ("comment_id","person_id")
);

-- CreateTable
CREATE TABLE "collection" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organization_id" UUID,
    "audience" "audience" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_text" (
    "collection_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "collection_text_pkey" PRIMARY KEY ("collection_id","locale")
);

-- CreateTable
CREATE TABLE "collection_item" (
    "collection_id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "collection_item_pkey" PRIMARY KEY ("collection_id","resource_id")
);

-- CreateIndex
CREATE INDEX "resource_body_resource_id_idx" ON "resource_body"("resource_id");

-- CreateIndex
CREATE INDEX "resource_body_document_idx" ON "resource_body" USING GIN ("document");

-- CreateIndex
CREATE INDEX "resource_translation_resource_id_ended_at_idx" ON "resource_translation"("resource_id", "ended_at");

-- CreateIndex
CREATE INDEX "resource_translation_language_code_idx" ON "resource_translation"("language_code");

-- CreateIndex
CREATE INDEX "resource_translation_organization_id_idx" ON "resource_translation"("organization_id");

-- CreateIndex
CREATE INDEX "resource_translation_person_id_idx" ON "resource_translation"("person_id");

-- CreateIndex
CREATE INDEX "resource_translation_delivered_id_idx" ON "resource_translation"("delivered_id");

-- CreateIndex
CREATE INDEX "resource_comment_resource_id_created_at_idx" ON "resource_comment"("resource_id", "created_at");

-- CreateIndex
CREATE INDEX "resource_comment_organization_id_idx" ON "resource_comment"("organization_id");

-- CreateIndex
CREATE INDEX "resource_comment_person_id_idx" ON "resource_comment"("person_id");

-- CreateIndex
CREATE INDEX "comment_report_person_id_idx" ON "comment_report"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_slug_key" ON "collection"("slug");

-- CreateIndex
CREATE INDEX "collection_organization_id_idx" ON "collection"("organization_id");

-- CreateIndex
CREATE INDEX "collection_item_resource_id_idx" ON "collection_item"("resource_id");

-- CreateIndex
CREATE INDEX "resource_work_id_idx" ON "resource"("work_id");

-- AddForeignKey
ALTER TABLE "resource_body" ADD CONSTRAINT "resource_body_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "resource_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_body" ADD CONSTRAINT "resource_body_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_preview" ADD CONSTRAINT "resource_preview_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "resource_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_past_edition" ADD CONSTRAINT "resource_past_edition_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_translation" ADD CONSTRAINT "resource_translation_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_translation" ADD CONSTRAINT "resource_translation_language_code_fkey" FOREIGN KEY ("language_code") REFERENCES "language"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_translation" ADD CONSTRAINT "resource_translation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_translation" ADD CONSTRAINT "resource_translation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_translation" ADD CONSTRAINT "resource_translation_delivered_id_fkey" FOREIGN KEY ("delivered_id") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_download" ADD CONSTRAINT "resource_download_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_comment" ADD CONSTRAINT "resource_comment_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_comment" ADD CONSTRAINT "resource_comment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_comment" ADD CONSTRAINT "resource_comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "resource_comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_text" ADD CONSTRAINT "collection_text_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What there is already stands as it was shared.
UPDATE "resource" SET "edition_at" = "created_at";

ALTER TABLE "resource"
  ADD CONSTRAINT "resource_step_positive" CHECK ("step" > 0),
  ADD CONSTRAINT "resource_edition_positive" CHECK ("edition" > 0);
ALTER TABLE "resource_preview"
  ADD CONSTRAINT "resource_preview_small" CHECK (octet_length("image") <= 262144);
ALTER TABLE "resource_comment"
  ADD CONSTRAINT "resource_comment_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "resource_comment_present" CHECK (btrim("text") <> '');
ALTER TABLE "collection"
  ADD CONSTRAINT "collection_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100),
  -- Without an organization there is nobody whose own it could be.
  ADD CONSTRAINT "collection_audience_of_somebody" CHECK ("organization_id" IS NOT NULL OR "audience" <> 'organization');
ALTER TABLE "collection_text"
  ADD CONSTRAINT "collection_text_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "collection_text_title_present" CHECK (btrim("title") <> '');
ALTER TABLE "resource_download"
  ADD CONSTRAINT "resource_download_count_positive" CHECK ("count" > 0);

-- One open request or offer of an organization for a language is enough.
CREATE UNIQUE INDEX "resource_translation_open_key"
  ON "resource_translation"("resource_id", "language_code", "organization_id", "kind") WHERE "ended_at" IS NULL;
