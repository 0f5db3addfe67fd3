-- A name that looks like another organization's waits for the secretariat.
CREATE TABLE "name_request" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "asked_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "name_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "name_request_organization_id_locale_key" ON "name_request"("organization_id", "locale");

-- CreateIndex
CREATE INDEX "name_request_asked_by_id_idx" ON "name_request"("asked_by_id");

-- AddForeignKey
ALTER TABLE "name_request" ADD CONSTRAINT "name_request_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_request" ADD CONSTRAINT "name_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "name_request"
  ADD CONSTRAINT "name_request_locale_form" CHECK ("locale" = '' OR "locale" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  ADD CONSTRAINT "name_request_name_filled" CHECK ("name" <> '');
