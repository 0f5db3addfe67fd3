-- A profile rich enough to be found: services as rows of their own, how finely a place is shown, the
-- languages in which a role can be written to, and addresses on the web.

CREATE TYPE "place_precision" AS ENUM ('precise', 'municipality', 'country');
CREATE TYPE "service_cost" AS ENUM ('unsaid', 'free', 'reduced', 'paid');
CREATE TYPE "link_kind" AS ENUM ('support', 'facebook', 'instagram', 'x', 'youtube', 'linkedin', 'tiktok', 'other');

ALTER TYPE "place_kind" ADD VALUE 'shelter';
ALTER TABLE "organization_place"
  ADD COLUMN "street" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "precision" "place_precision" NOT NULL DEFAULT 'municipality',
  -- What a place does not show is not kept, and of a shelter nothing finer than its municipality is.
  ADD CONSTRAINT "organization_place_street_if_precise" CHECK ("street" = '' OR "precision" = 'precise'),
  ADD CONSTRAINT "organization_place_country_only" CHECK ("precision" <> 'country' OR ("region" = '' AND "municipality" = '')),
  ADD CONSTRAINT "organization_place_shelter_coarse" CHECK ("kind"::text <> 'shelter' OR "precision" <> 'precise');

ALTER TABLE "organization_contact" ADD COLUMN "languages" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "organization_term"
  ADD COLUMN "chosen_audience" "audience",
  ADD COLUMN "only_services" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "organization_service" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "term_kind" "term_kind" NOT NULL DEFAULT 'service',
    "cost" "service_cost" NOT NULL DEFAULT 'unsaid',
    "countries" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "audience" "audience" NOT NULL DEFAULT 'public',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organization_service_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "organization_service_term" (
    "service_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "kind" "term_kind" NOT NULL,

    CONSTRAINT "organization_service_term_pkey" PRIMARY KEY ("service_id","term_id")
);
CREATE TABLE "organization_service_text" (
    "service_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "reach" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "organization_service_text_pkey" PRIMARY KEY ("service_id","locale")
);
CREATE TABLE "organization_link" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "link_kind" NOT NULL,
    "url" TEXT NOT NULL,
    "audience" "audience" NOT NULL DEFAULT 'public',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organization_link_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "organization_service_organization_id_idx" ON "organization_service"("organization_id");
CREATE INDEX "organization_service_term_id_term_kind_idx" ON "organization_service"("term_id", "term_kind");
CREATE INDEX "organization_service_term_term_id_kind_idx" ON "organization_service_term"("term_id", "kind");
CREATE INDEX "organization_link_organization_id_idx" ON "organization_link"("organization_id");

ALTER TABLE "organization_service" ADD CONSTRAINT "organization_service_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_service" ADD CONSTRAINT "organization_service_term_id_term_kind_fkey" FOREIGN KEY ("term_id", "term_kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "organization_service_term" ADD CONSTRAINT "organization_service_term_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "organization_service"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_service_term" ADD CONSTRAINT "organization_service_term_term_id_kind_fkey" FOREIGN KEY ("term_id", "kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "organization_service_text" ADD CONSTRAINT "organization_service_text_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "organization_service"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_link" ADD CONSTRAINT "organization_link_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "organization_service"
  ADD CONSTRAINT "organization_service_kind" CHECK ("term_kind" = 'service');
ALTER TABLE "organization_service_term"
  ADD CONSTRAINT "organization_service_term_kind" CHECK ("kind" IN ('population', 'stage'));
ALTER TABLE "organization_service_text"
  ADD CONSTRAINT "organization_service_text_locale_form" CHECK ("locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$');
ALTER TABLE "organization_link"
  ADD CONSTRAINT "organization_link_url_form" CHECK ("url" ~ '^https?://');

-- Each service that a profile named becomes a row; the terms that facets read stay as they are.
INSERT INTO "organization_service" ("id", "organization_id", "term_id", "audience", "position")
  SELECT gen_random_uuid(), "organization_id", "term_id", "audience", "position"
  FROM "organization_term" WHERE "kind" = 'service';
UPDATE "organization_term" SET "only_services" = true WHERE "kind" = 'service';
