-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('public', 'network', 'organization');

-- CreateEnum
CREATE TYPE "term_kind" AS ENUM ('expertise_group', 'expertise', 'population', 'service', 'stage', 'resource_type', 'contact_role');

-- CreateEnum
CREATE TYPE "place_kind" AS ENUM ('seat', 'office', 'programme');

-- CreateEnum
CREATE TYPE "certainty" AS ENUM ('confirmed', 'about', 'unconfirmed');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('organization_admin', 'staff');

-- CreateEnum
CREATE TYPE "invitation_role" AS ENUM ('network_admin', 'organization_admin', 'staff');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('password_reset');

-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('success', 'denied', 'failure');

-- CreateTable
CREATE TABLE "country" (
    "code" CHAR(2) NOT NULL,
    "position" INTEGER NOT NULL,
    "corridor" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "language" (
    "code" CHAR(3) NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "language_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "kind" "term_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "parent_id" UUID,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_text" (
    "term_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "synonyms" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "term_text_pkey" PRIMARY KEY ("term_id","locale")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_locale" VARCHAR(8) NOT NULL,
    "acronym" TEXT,
    "website" TEXT,
    "founded_year" SMALLINT,
    "founded_certainty" "certainty",
    "activity_confirmed" BOOLEAN NOT NULL DEFAULT true,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_text" (
    "organization_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_text_pkey" PRIMARY KEY ("organization_id","locale")
);

-- CreateTable
CREATE TABLE "organization_place" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "place_kind" NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "audience" "audience" NOT NULL DEFAULT 'public',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organization_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_country" (
    "organization_id" UUID NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "audience" "audience" NOT NULL DEFAULT 'public',

    CONSTRAINT "organization_country_pkey" PRIMARY KEY ("organization_id","country_code")
);

-- CreateTable
CREATE TABLE "organization_term" (
    "organization_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "kind" "term_kind" NOT NULL,
    "audience" "audience" NOT NULL DEFAULT 'public',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organization_term_pkey" PRIMARY KEY ("organization_id","term_id")
);

-- CreateTable
CREATE TABLE "organization_language" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "language_code" CHAR(3) NOT NULL,
    "variant" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "audience" "audience" NOT NULL DEFAULT 'public',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organization_language_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_contact" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "role_kind" "term_kind" NOT NULL DEFAULT 'contact_role',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "audience" "audience" NOT NULL DEFAULT 'network',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organization_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_search" (
    "organization_id" UUID NOT NULL,
    "audience" "audience" NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "organization_search_pkey" PRIMARY KEY ("organization_id","audience")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "password_hash" TEXT,
    "is_network_admin" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","organization_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" CHAR(64) NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "email" TEXT,
    "organization_id" UUID,
    "role" "invitation_role" NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token" (
    "id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "type_kind" "term_kind" NOT NULL DEFAULT 'resource_type',
    "visibility" "audience" NOT NULL,
    "url" TEXT,
    "published_year" SMALLINT,
    "review_on" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_text" (
    "resource_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_text_pkey" PRIMARY KEY ("resource_id","locale")
);

-- CreateTable
CREATE TABLE "resource_language" (
    "resource_id" UUID NOT NULL,
    "language_code" CHAR(3) NOT NULL,

    CONSTRAINT "resource_language_pkey" PRIMARY KEY ("resource_id","language_code")
);

-- CreateTable
CREATE TABLE "resource_country" (
    "resource_id" UUID NOT NULL,
    "country_code" CHAR(2) NOT NULL,

    CONSTRAINT "resource_country_pkey" PRIMARY KEY ("resource_id","country_code")
);

-- CreateTable
CREATE TABLE "resource_term" (
    "resource_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "kind" "term_kind" NOT NULL,

    CONSTRAINT "resource_term_pkey" PRIMARY KEY ("resource_id","term_id")
);

-- CreateTable
CREATE TABLE "resource_file" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_search" (
    "resource_id" UUID NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "resource_search_pkey" PRIMARY KEY ("resource_id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failed_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "organization_id" UUID,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT,
    "outcome" "audit_outcome" NOT NULL DEFAULT 'success',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "term_parent_id_idx" ON "term"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "term_kind_slug_key" ON "term"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "term_id_kind_key" ON "term"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_archived_at_name_idx" ON "organization"("archived_at", "name");

-- CreateIndex
CREATE INDEX "organization_verified_by_id_idx" ON "organization"("verified_by_id");

-- CreateIndex
CREATE INDEX "organization_place_organization_id_idx" ON "organization_place"("organization_id");

-- CreateIndex
CREATE INDEX "organization_place_country_code_audience_idx" ON "organization_place"("country_code", "audience");

-- CreateIndex
CREATE INDEX "organization_country_country_code_audience_idx" ON "organization_country"("country_code", "audience");

-- CreateIndex
CREATE INDEX "organization_term_term_id_audience_idx" ON "organization_term"("term_id", "audience");

-- CreateIndex
CREATE INDEX "organization_term_term_id_kind_idx" ON "organization_term"("term_id", "kind");

-- CreateIndex
CREATE INDEX "organization_language_language_code_audience_idx" ON "organization_language"("language_code", "audience");

-- CreateIndex
CREATE UNIQUE INDEX "organization_language_organization_id_language_code_variant_key" ON "organization_language"("organization_id", "language_code", "variant", "municipality");

-- CreateIndex
CREATE INDEX "organization_contact_organization_id_idx" ON "organization_contact"("organization_id");

-- CreateIndex
CREATE INDEX "organization_contact_role_id_role_kind_idx" ON "organization_contact"("role_id", "role_kind");

-- CreateIndex
CREATE INDEX "organization_search_document_idx" ON "organization_search" USING GIN ("document");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_organization_id_idx" ON "membership"("organization_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organization_id_created_at_idx" ON "invitation"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_accepted_by_id_idx" ON "invitation"("accepted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "token_token_hash_key" ON "token"("token_hash");

-- CreateIndex
CREATE INDEX "token_person_id_purpose_idx" ON "token"("person_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "resource_slug_key" ON "resource"("slug");

-- CreateIndex
CREATE INDEX "resource_organization_id_created_at_idx" ON "resource"("organization_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "resource_withdrawn_at_visibility_created_at_idx" ON "resource"("withdrawn_at", "visibility", "created_at" DESC);

-- CreateIndex
CREATE INDEX "resource_type_id_type_kind_idx" ON "resource"("type_id", "type_kind");

-- CreateIndex
CREATE INDEX "resource_created_by_id_idx" ON "resource"("created_by_id");

-- CreateIndex
CREATE INDEX "resource_language_language_code_idx" ON "resource_language"("language_code");

-- CreateIndex
CREATE INDEX "resource_country_country_code_idx" ON "resource_country"("country_code");

-- CreateIndex
CREATE INDEX "resource_term_term_id_kind_idx" ON "resource_term"("term_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "resource_file_storage_key_key" ON "resource_file"("storage_key");

-- CreateIndex
CREATE INDEX "resource_file_resource_id_idx" ON "resource_file"("resource_id");

-- CreateIndex
CREATE INDEX "resource_search_document_idx" ON "resource_search" USING GIN ("document");

-- CreateIndex
CREATE INDEX "outbox_mail_sent_at_failed_at_next_attempt_at_idx" ON "outbox_mail"("sent_at", "failed_at", "next_attempt_at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_organization_id_at_idx" ON "audit_entry"("organization_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry"("actor_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_text" ADD CONSTRAINT "term_text_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_text" ADD CONSTRAINT "organization_text_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_place" ADD CONSTRAINT "organization_place_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_place" ADD CONSTRAINT "organization_place_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_country" ADD CONSTRAINT "organization_country_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_country" ADD CONSTRAINT "organization_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_term" ADD CONSTRAINT "organization_term_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_term" ADD CONSTRAINT "organization_term_term_id_kind_fkey" FOREIGN KEY ("term_id", "kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_language" ADD CONSTRAINT "organization_language_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_language" ADD CONSTRAINT "organization_language_language_code_fkey" FOREIGN KEY ("language_code") REFERENCES "language"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_contact" ADD CONSTRAINT "organization_contact_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_contact" ADD CONSTRAINT "organization_contact_role_id_role_kind_fkey" FOREIGN KEY ("role_id", "role_kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_search" ADD CONSTRAINT "organization_search_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_type_id_type_kind_fkey" FOREIGN KEY ("type_id", "type_kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_text" ADD CONSTRAINT "resource_text_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_language" ADD CONSTRAINT "resource_language_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_language" ADD CONSTRAINT "resource_language_language_code_fkey" FOREIGN KEY ("language_code") REFERENCES "language"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_country" ADD CONSTRAINT "resource_country_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_country" ADD CONSTRAINT "resource_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_term" ADD CONSTRAINT "resource_term_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_term" ADD CONSTRAINT "resource_term_term_id_kind_fkey" FOREIGN KEY ("term_id", "kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_file" ADD CONSTRAINT "resource_file_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_search" ADD CONSTRAINT "resource_search_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema cannot say: rules that make wrong states impossible.

CREATE EXTENSION IF NOT EXISTS unaccent;

ALTER TABLE "country" ADD CONSTRAINT "country_code_form" CHECK ("code" ~ '^[A-Z]{2}$');
ALTER TABLE "language" ADD CONSTRAINT "language_code_form" CHECK ("code" ~ '^[a-z]{3}$');

ALTER TABLE "term"
  ADD CONSTRAINT "term_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "term_expertise_has_group" CHECK (("kind" = 'expertise') = ("parent_id" IS NOT NULL)),
  ADD CONSTRAINT "term_not_its_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "term_text"
  ADD CONSTRAINT "term_text_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "term_text_name_present" CHECK (btrim("name") <> '');

ALTER TABLE "organization"
  ADD CONSTRAINT "organization_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80),
  ADD CONSTRAINT "organization_name_present" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "organization_name_locale_form" CHECK ("name_locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "organization_website_form" CHECK ("website" ~ '^https?://'),
  ADD CONSTRAINT "organization_founded_year_range" CHECK ("founded_year" BETWEEN 1500 AND 2200),
  ADD CONSTRAINT "organization_founded_with_certainty" CHECK (("founded_year" IS NULL) = ("founded_certainty" IS NULL)),
  ADD CONSTRAINT "organization_verifier_with_date" CHECK ("verified_by_id" IS NULL OR "verified_at" IS NOT NULL),
  ADD CONSTRAINT "organization_version_positive" CHECK ("version" > 0);
ALTER TABLE "organization_text"
  ADD CONSTRAINT "organization_text_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "organization_text_source_complete" CHECK (("source_locale" IS NULL) = ("source_revision" IS NULL)),
  ADD CONSTRAINT "organization_text_source_is_other" CHECK ("source_locale" <> "locale"),
  ADD CONSTRAINT "organization_text_revision_positive" CHECK ("revision" > 0);
CREATE UNIQUE INDEX "organization_place_one_seat" ON "organization_place" ("organization_id") WHERE "kind" = 'seat';
ALTER TABLE "organization_term"
  ADD CONSTRAINT "organization_term_kind" CHECK ("kind" IN ('expertise', 'population', 'service', 'stage'));
ALTER TABLE "organization_contact"
  ADD CONSTRAINT "organization_contact_role_kind" CHECK ("role_kind" = 'contact_role'),
  ADD CONSTRAINT "organization_contact_reachable" CHECK ("email" <> '' OR "phone" <> '' OR "url" <> ''),
  ADD CONSTRAINT "organization_contact_url_form" CHECK ("url" = '' OR "url" ~ '^https?://');

ALTER TABLE "person"
  ADD CONSTRAINT "person_email_lower" CHECK ("email" = lower("email") AND "email" ~ '^[^@\s]+@[^@\s]+$'),
  ADD CONSTRAINT "person_name_present" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "person_password_argon2id" CHECK ("password_hash" LIKE '$argon2id$%');
ALTER TABLE "session"
  ADD CONSTRAINT "session_id_hash" CHECK ("id" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "session_within_absolute_limit" CHECK ("expires_at" <= "absolute_expires_at");
ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_token_hash" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "invitation_email_lower" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "invitation_email_unless_first" CHECK ("email" IS NOT NULL OR ("role" = 'network_admin' AND "invited_by_id" IS NULL)),
  ADD CONSTRAINT "invitation_role_fits" CHECK (("role" = 'network_admin') = ("organization_id" IS NULL)),
  ADD CONSTRAINT "invitation_accepted_or_revoked" CHECK ("accepted_at" IS NULL OR "revoked_at" IS NULL),
  ADD CONSTRAINT "invitation_accepter_with_date" CHECK ("accepted_by_id" IS NULL OR "accepted_at" IS NOT NULL);
ALTER TABLE "token" ADD CONSTRAINT "token_hash_form" CHECK ("token_hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "resource"
  ADD CONSTRAINT "resource_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100),
  ADD CONSTRAINT "resource_type_kind" CHECK ("type_kind" = 'resource_type'),
  ADD CONSTRAINT "resource_url_form" CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT "resource_year_range" CHECK ("published_year" BETWEEN 1500 AND 2200),
  ADD CONSTRAINT "resource_version_positive" CHECK ("version" > 0);
ALTER TABLE "resource_text"
  ADD CONSTRAINT "resource_text_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "resource_text_title_present" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "resource_text_source_complete" CHECK (("source_locale" IS NULL) = ("source_revision" IS NULL)),
  ADD CONSTRAINT "resource_text_source_is_other" CHECK ("source_locale" <> "locale"),
  ADD CONSTRAINT "resource_text_revision_positive" CHECK ("revision" > 0);
ALTER TABLE "resource_term"
  ADD CONSTRAINT "resource_term_kind" CHECK ("kind" IN ('expertise', 'population', 'stage'));
ALTER TABLE "resource_file"
  ADD CONSTRAINT "resource_file_bytes_positive" CHECK ("bytes" > 0),
  ADD CONSTRAINT "resource_file_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "outbox_mail"
  ADD CONSTRAINT "outbox_mail_erased_when_sent" CHECK (("sent_at" IS NULL) OR ("sealed" IS NULL)),
  ADD CONSTRAINT "outbox_mail_sent_or_failed" CHECK ("sent_at" IS NULL OR "failed_at" IS NULL);
