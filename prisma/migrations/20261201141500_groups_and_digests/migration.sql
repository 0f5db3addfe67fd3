-- Groups of the network, digests, saved searches; discussions, news and offers are kinds of thread.
ALTER TYPE "thread_kind" ADD VALUE 'discussion';
ALTER TYPE "thread_kind" ADD VALUE 'news';
ALTER TYPE "thread_kind" ADD VALUE 'offer';

ALTER TYPE "thread_status" ADD VALUE 'closed';
ALTER TYPE "thread_status" ADD VALUE 'decided';
ALTER TYPE "thread_status" ADD VALUE 'draft';
ALTER TYPE "thread_status" ADD VALUE 'scheduled';
ALTER TYPE "thread_status" ADD VALUE 'published';
ALTER TYPE "thread_status" ADD VALUE 'corrected';
ALTER TYPE "thread_status" ADD VALUE 'paused';

CREATE TYPE "digest_rhythm" AS ENUM ('daily', 'weekly');
CREATE TYPE "group_access" AS ENUM ('open', 'on_request', 'closed');
CREATE TYPE "group_member_status" AS ENUM ('asked', 'member');

ALTER TABLE "person" ADD COLUMN "time_zone" VARCHAR(60),
ADD COLUMN "digest_rhythm" "digest_rhythm" NOT NULL DEFAULT 'daily',
ADD COLUMN "digested_at" TIMESTAMPTZ(3);

CREATE TABLE "network_group" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "access" "group_access" NOT NULL,
    "organization_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    CONSTRAINT "network_group_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "network_group_slug_key" ON "network_group"("slug");
CREATE INDEX "network_group_organization_id_idx" ON "network_group"("organization_id");
CREATE INDEX "network_group_created_by_id_idx" ON "network_group"("created_by_id");
ALTER TABLE "network_group" ADD CONSTRAINT "network_group_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "network_group" ADD CONSTRAINT "network_group_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "group_text" (
    "group_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "name" TEXT NOT NULL,
    "charter" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "group_text_pkey" PRIMARY KEY ("group_id","locale")
);
ALTER TABLE "group_text" ADD CONSTRAINT "group_text_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "network_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "group_member" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "status" "group_member_status" NOT NULL DEFAULT 'member',
    "is_coordinator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "group_member_pkey" PRIMARY KEY ("id")
);
-- An organization is a member once, and each of its people once.
CREATE UNIQUE INDEX "group_member_once" ON "group_member"("group_id", "organization_id", coalesce("person_id", '00000000-0000-0000-0000-000000000000'));
CREATE INDEX "group_member_group_id_idx" ON "group_member"("group_id");
CREATE INDEX "group_member_organization_id_idx" ON "group_member"("organization_id");
CREATE INDEX "group_member_person_id_idx" ON "group_member"("person_id");
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "network_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "thread" ADD COLUMN "group_id" UUID, ADD COLUMN "publish_at" TIMESTAMPTZ(3);
CREATE INDEX "thread_group_id_idx" ON "thread"("group_id");
ALTER TABLE "thread" ADD CONSTRAINT "thread_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "network_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "post" ADD COLUMN "review_on" DATE;

ALTER TABLE "collection" ADD COLUMN "group_id" UUID;
CREATE UNIQUE INDEX "collection_group_id_key" ON "collection"("group_id");
ALTER TABLE "collection" ADD CONSTRAINT "collection_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "network_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kinds" "thread_kind"[] DEFAULT ARRAY[]::"thread_kind"[],
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "terms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "borders" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "level" "subscription_level" NOT NULL DEFAULT 'digest',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_search_person_id_idx" ON "saved_search"("person_id");
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "digest" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "digest_person_id_idx" ON "digest"("person_id");
ALTER TABLE "digest" ADD CONSTRAINT "digest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notification" ADD COLUMN "digest_id" UUID;
CREATE INDEX "notification_digest_id_idx" ON "notification"("digest_id");
ALTER TABLE "notification" ADD CONSTRAINT "notification_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "digest"("id") ON DELETE SET NULL ON UPDATE CASCADE;
