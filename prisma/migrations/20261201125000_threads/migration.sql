-- Threads, posts and what people were told of them. Comments on resources become posts of a thread of their resource.
/*
  Warnings:

  - You are about to drop the `comment_report` table. If the table is not empty, all the data it contains will be lost.
  - You are about to drop the `resource_comment` table. If the table is not empty, all the data it contains will be lost.

*/
-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('request', 'resource_comments');

-- CreateEnum
CREATE TYPE "thread_status" AS ENUM ('open', 'met', 'partly_met', 'unmet', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('message', 'answer', 'decision', 'update');

-- CreateEnum
CREATE TYPE "text_origin" AS ENUM ('author', 'person', 'machine');

-- CreateEnum
CREATE TYPE "response_kind" AS ENUM ('help', 'translation');

-- CreateEnum
CREATE TYPE "response_status" AS ENUM ('asked', 'told', 'offered', 'declined', 'accepted', 'not_needed', 'done');

-- CreateEnum
CREATE TYPE "response_origin" AS ENUM ('matched', 'added', 'own');

-- CreateEnum
CREATE TYPE "subscription_level" AS ENUM ('all', 'digest', 'none');

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "kind" "thread_kind" NOT NULL,
    "slug" TEXT,
    "organization_id" UUID NOT NULL,
    "audience" "audience" NOT NULL,
    "status" "thread_status" NOT NULL DEFAULT 'open',
    "resource_id" UUID,
    "through_secretariat" BOOLEAN NOT NULL DEFAULT false,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "due_at" TIMESTAMPTZ(3),
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "publish_asked" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_term" (
    "thread_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "kind" "term_kind" NOT NULL,

    CONSTRAINT "thread_term_pkey" PRIMARY KEY ("thread_id","term_id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "kind" "post_kind" NOT NULL DEFAULT 'message',
    "source_locale" VARCHAR(8) NOT NULL,
    "about_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_text" (
    "post_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "origin" "text_origin" NOT NULL DEFAULT 'author',
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',
    "organization_id" UUID,
    "person_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_text_pkey" PRIMARY KEY ("post_id","locale")
);

-- CreateTable
CREATE TABLE "post_report" (
    "post_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_report_pkey" PRIMARY KEY ("post_id","person_id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "response_kind" NOT NULL DEFAULT 'help',
    "post_id" UUID,
    "locale" VARCHAR(8),
    "status" "response_status" NOT NULL,
    "origin" "response_origin" NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL DEFAULT '',
    "consented_at" TIMESTAMPTZ(3),

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "person_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "level" "subscription_level" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("person_id","thread_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "reasons" VARCHAR(20)[] DEFAULT ARRAY[]::VARCHAR(20)[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mail_after" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),
    "shown_at" TIMESTAMPTZ(3),
    "token_hash" CHAR(64),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_search" (
    "thread_id" UUID NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "thread_search_pkey" PRIMARY KEY ("thread_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "thread_slug_key" ON "thread"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "thread_resource_id_key" ON "thread"("resource_id");

-- CreateIndex
CREATE INDEX "thread_organization_id_idx" ON "thread"("organization_id");

-- CreateIndex
CREATE INDEX "thread_created_by_id_idx" ON "thread"("created_by_id");

-- CreateIndex
CREATE INDEX "thread_kind_status_created_at_idx" ON "thread"("kind", "status", "created_at" DESC);

-- CreateIndex
CREATE INDEX "thread_term_term_id_kind_idx" ON "thread_term"("term_id", "kind");

-- CreateIndex
CREATE INDEX "post_organization_id_idx" ON "post"("organization_id");

-- CreateIndex
CREATE INDEX "post_about_id_idx" ON "post"("about_id");

-- CreateIndex
CREATE INDEX "post_person_id_idx" ON "post"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_thread_id_number_key" ON "post"("thread_id", "number");

-- CreateIndex
CREATE INDEX "post_text_organization_id_idx" ON "post_text"("organization_id");

-- CreateIndex
CREATE INDEX "post_text_person_id_idx" ON "post_text"("person_id");

-- CreateIndex
CREATE INDEX "post_report_person_id_idx" ON "post_report"("person_id");

-- CreateIndex
CREATE INDEX "response_thread_id_kind_idx" ON "response"("thread_id", "kind");

-- CreateIndex
CREATE INDEX "response_organization_id_told_at_idx" ON "response"("organization_id", "told_at");

-- CreateIndex
CREATE INDEX "response_post_id_idx" ON "response"("post_id");

-- CreateIndex
CREATE INDEX "response_person_id_idx" ON "response"("person_id");

-- CreateIndex
CREATE INDEX "subscription_thread_id_idx" ON "subscription"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_token_hash_key" ON "notification"("token_hash");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "notification_post_id_idx" ON "notification"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_post_id_key" ON "notification"("person_id", "post_id");

-- CreateIndex
CREATE INDEX "thread_search_document_idx" ON "thread_search" USING GIN ("document");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_term" ADD CONSTRAINT "thread_term_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_term" ADD CONSTRAINT "thread_term_term_id_kind_fkey" FOREIGN KEY ("term_id", "kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_text" ADD CONSTRAINT "post_text_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_text" ADD CONSTRAINT "post_text_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_text" ADD CONSTRAINT "post_text_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_report" ADD CONSTRAINT "post_report_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_report" ADD CONSTRAINT "post_report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_search" ADD CONSTRAINT "thread_search_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "thread"
  ADD CONSTRAINT "thread_place" CHECK (("kind" = 'resource_comments') = ("resource_id" IS NOT NULL)
    AND ("kind" = 'resource_comments') = ("slug" IS NULL)),
  ADD CONSTRAINT "thread_states" CHECK ("kind" = 'request' OR ("status" = 'open' AND NOT "through_secretariat")),
  ADD CONSTRAINT "thread_closed" CHECK (("status" = 'open') = ("closed_at" IS NULL)),
  ADD CONSTRAINT "thread_due" CHECK ("kind" <> 'request' OR "due_at" IS NOT NULL),
  ADD CONSTRAINT "thread_published" CHECK ("published_at" IS NULL OR "closed_at" IS NOT NULL);
ALTER TABLE "post"
  ADD CONSTRAINT "post_number_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "post_locale_form" CHECK ("source_locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$');
ALTER TABLE "post_text"
  ADD CONSTRAINT "post_text_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "post_text_present" CHECK (btrim("body") <> ''),
  ADD CONSTRAINT "post_text_source" CHECK (("source_locale" IS NULL) = ("source_revision" IS NULL)
    AND ("origin" = 'author') = ("source_locale" IS NULL) AND "source_locale" IS DISTINCT FROM "locale"),
  ADD CONSTRAINT "post_text_translator" CHECK (("origin" = 'person') = ("organization_id" IS NOT NULL));
ALTER TABLE "response"
  ADD CONSTRAINT "response_of_post" CHECK (("kind" = 'translation') = ("post_id" IS NOT NULL)
    AND ("post_id" IS NULL) = ("locale" IS NULL)),
  ADD CONSTRAINT "response_states" CHECK (CASE "kind" WHEN 'translation'
    THEN "status" IN ('asked', 'offered', 'done', 'not_needed')
    ELSE "status" IN ('told', 'offered', 'declined', 'accepted', 'not_needed', 'done') END);
-- An organization takes part once in a thread, and once in each translation.
CREATE UNIQUE INDEX "response_once" ON "response" ("thread_id", "organization_id", "kind",
  coalesce("post_id", '00000000-0000-0000-0000-000000000000'), coalesce("locale", ''));
-- What may be mailed next.
CREATE INDEX "notification_due" ON "notification" ("mail_after") WHERE "mailed_at" IS NULL AND "mail_after" IS NOT NULL;

-- The comments that there are.
INSERT INTO "thread" ("id", "kind", "organization_id", "audience", "resource_id", "created_at", "last_number")
  SELECT gen_random_uuid(), 'resource_comments', r."organization_id", 'network', r."id", min(c."created_at"), count(*)
  FROM "resource_comment" c JOIN "resource" r ON r."id" = c."resource_id"
  GROUP BY r."id";
INSERT INTO "post" ("id", "thread_id", "number", "organization_id", "person_id", "kind", "source_locale", "created_at", "hidden_at")
  SELECT c."id", t."id", row_number() OVER (PARTITION BY t."id" ORDER BY c."created_at", c."id"),
    c."organization_id", c."person_id", 'message', c."locale", c."created_at", c."hidden_at"
  FROM "resource_comment" c JOIN "thread" t ON t."resource_id" = c."resource_id";
INSERT INTO "post_text" ("post_id", "locale", "body", "updated_at")
  SELECT "id", "locale", "text", "created_at" FROM "resource_comment";
INSERT INTO "post_report" ("post_id", "person_id", "reason", "created_at")
  SELECT "comment_id", "person_id", "reason", "created_at" FROM "comment_report";

-- DropTable
DROP TABLE "comment_report";

-- DropTable
DROP TABLE "resource_comment";
