-- Alerts and events: kinds of threads, the times of events, who takes part, and personal calendars.

-- AlterEnum
ALTER TYPE "thread_kind" ADD VALUE 'alert';
ALTER TYPE "thread_kind" ADD VALUE 'event';

-- AlterEnum
ALTER TYPE "thread_status" ADD VALUE 'cancelled';
ALTER TYPE "thread_status" ADD VALUE 'updated';

-- AlterEnum
ALTER TYPE "post_kind" ADD VALUE 'verification';
ALTER TYPE "post_kind" ADD VALUE 'doubt';

-- CreateEnum
CREATE TYPE "occurrence_status" AS ENUM ('planned', 'cancelled');

-- CreateEnum
CREATE TYPE "registration_status" AS ENUM ('registered', 'waiting');

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "borders" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "supersedes_id" UUID;

-- CreateTable
CREATE TABLE "event" (
    "thread_id" UUID NOT NULL,
    "capacity" INTEGER,
    "venue" TEXT NOT NULL DEFAULT '',
    "join_url" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "event_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "local_start" VARCHAR(16) NOT NULL,
    "local_end" VARCHAR(16) NOT NULL,
    "zone" VARCHAR(40) NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "status" "occurrence_status" NOT NULL DEFAULT 'planned',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "interpretation" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "thread_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "status" "registration_status" NOT NULL,
    "interpretation" VARCHAR(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("thread_id","person_id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "thread_supersedes_id_key" ON "thread"("supersedes_id");

-- CreateIndex
CREATE INDEX "occurrence_thread_id_starts_at_idx" ON "occurrence"("thread_id", "starts_at");

-- CreateIndex
CREATE INDEX "occurrence_starts_at_idx" ON "occurrence"("starts_at");

-- CreateIndex
CREATE INDEX "registration_person_id_idx" ON "registration"("person_id");

-- CreateIndex
CREATE INDEX "registration_organization_id_idx" ON "registration"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "event"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "event"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Which states alerts and events have. As text, because a transaction may not use values that it adds to an enum.
ALTER TABLE "thread"
  ADD CONSTRAINT "thread_announced_states" CHECK ("kind"::text NOT IN ('alert', 'event')
    OR "status"::text = 'open' OR "status"::text = 'cancelled'
    OR ("kind"::text = 'alert' AND "status"::text = 'updated')),
  ADD CONSTRAINT "thread_expires" CHECK ("kind"::text NOT IN ('alert', 'event') OR "expires_at" IS NOT NULL);
ALTER TABLE "occurrence"
  ADD CONSTRAINT "occurrence_local_form" CHECK ("local_start" ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'
    AND "local_end" ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  ADD CONSTRAINT "occurrence_ends_later" CHECK ("ends_at" > "starts_at");
ALTER TABLE "event"
  ADD CONSTRAINT "event_capacity_from_one" CHECK ("capacity" >= 1);
