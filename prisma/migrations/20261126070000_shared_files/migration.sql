-- AlterTable
ALTER TABLE "resource" ADD COLUMN     "licence" VARCHAR(40),
ADD COLUMN     "on_request" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "other_authors" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "resource_file" ADD COLUMN     "language" VARCHAR(3),
ADD COLUMN     "page_count" INTEGER,
ADD COLUMN     "sent_sha256" CHAR(64);

-- CreateTable
CREATE TABLE "resource_file_page" (
    "file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "resource_file_page_pkey" PRIMARY KEY ("file_id","number")
);

-- CreateTable
CREATE TABLE "resource_upload" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "sent_sha256" CHAR(64) NOT NULL,
    "original_storage_key" TEXT,
    "original_bytes" INTEGER,
    "facts" JSONB NOT NULL,
    "pages" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_author" (
    "resource_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "resource_author_pkey" PRIMARY KEY ("resource_id","organization_id")
);

-- CreateTable
CREATE TABLE "resource_request" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_share_link" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "label" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "resource_share_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "resource_upload_storage_key_key" ON "resource_upload"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "resource_upload_original_storage_key_key" ON "resource_upload"("original_storage_key");

-- CreateIndex
CREATE INDEX "resource_upload_person_id_created_at_idx" ON "resource_upload"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "resource_author_organization_id_idx" ON "resource_author"("organization_id");

-- CreateIndex
CREATE INDEX "resource_request_resource_id_created_at_idx" ON "resource_request"("resource_id", "created_at");

-- CreateIndex
CREATE INDEX "resource_request_person_id_resource_id_idx" ON "resource_request"("person_id", "resource_id");

-- CreateIndex
CREATE INDEX "resource_request_organization_id_idx" ON "resource_request"("organization_id");

-- CreateIndex
CREATE INDEX "resource_request_answered_by_id_idx" ON "resource_request"("answered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_share_link_token_hash_key" ON "resource_share_link"("token_hash");

-- CreateIndex
CREATE INDEX "resource_share_link_resource_id_created_at_idx" ON "resource_share_link"("resource_id", "created_at");

-- CreateIndex
CREATE INDEX "resource_share_link_created_by_id_idx" ON "resource_share_link"("created_by_id");

-- CreateIndex
CREATE INDEX "resource_file_sha256_idx" ON "resource_file"("sha256");

-- CreateIndex
CREATE INDEX "resource_file_sent_sha256_idx" ON "resource_file"("sent_sha256");

-- AddForeignKey
ALTER TABLE "resource_file_page" ADD CONSTRAINT "resource_file_page_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "resource_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_upload" ADD CONSTRAINT "resource_upload_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_author" ADD CONSTRAINT "resource_author_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_author" ADD CONSTRAINT "resource_author_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_request" ADD CONSTRAINT "resource_request_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_request" ADD CONSTRAINT "resource_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_request" ADD CONSTRAINT "resource_request_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_request" ADD CONSTRAINT "resource_request_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_share_link" ADD CONSTRAINT "resource_share_link_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_share_link" ADD CONSTRAINT "resource_share_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "resource"
  ADD CONSTRAINT "resource_on_request" CHECK (NOT "on_request" OR "visibility" = 'organization');
ALTER TABLE "resource_file"
  ADD CONSTRAINT "resource_file_sent_sha256" CHECK ("sent_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "resource_file_page_count" CHECK ("page_count" > 0);
ALTER TABLE "resource_file_page" ADD CONSTRAINT "resource_file_page_number" CHECK ("number" > 0);
ALTER TABLE "resource_upload"
  ADD CONSTRAINT "resource_upload_hashes"
    CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "sent_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "resource_upload_original"
    CHECK (("original_storage_key" IS NULL) = ("original_bytes" IS NULL));
ALTER TABLE "resource_request"
  ADD CONSTRAINT "resource_request_purpose" CHECK ("purpose" <> ''),
  ADD CONSTRAINT "resource_request_answer" CHECK ("expires_at" IS NULL OR "answered_at" IS NOT NULL);
ALTER TABLE "resource_share_link"
  ADD CONSTRAINT "resource_share_link_token_hash" CHECK ("token_hash" ~ '^[0-9a-f]{64}$');
-- A person waits for one answer at a time.
CREATE UNIQUE INDEX "resource_request_waiting" ON "resource_request" ("resource_id", "person_id")
  WHERE "answered_at" IS NULL;
