-- A logo, and names that people themselves show beside a role.

CREATE TABLE "organization_logo" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "organization_logo_pkey" PRIMARY KEY ("organization_id")
);
CREATE TABLE "named_contact" (
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "role_kind" "term_kind" NOT NULL DEFAULT 'contact_role',
    "name" TEXT NOT NULL,
    "audience" "audience" NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "named_contact_pkey" PRIMARY KEY ("person_id","organization_id","role_id")
);

CREATE UNIQUE INDEX "organization_logo_id_key" ON "organization_logo"("id");
CREATE UNIQUE INDEX "organization_logo_storage_key_key" ON "organization_logo"("storage_key");
CREATE INDEX "named_contact_organization_id_idx" ON "named_contact"("organization_id");
CREATE INDEX "named_contact_role_id_role_kind_idx" ON "named_contact"("role_id", "role_kind");

ALTER TABLE "organization_logo" ADD CONSTRAINT "organization_logo_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_person_id_organization_id_fkey" FOREIGN KEY ("person_id", "organization_id") REFERENCES "membership"("person_id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_role_id_role_kind_fkey" FOREIGN KEY ("role_id", "role_kind") REFERENCES "term"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "organization_logo"
  ADD CONSTRAINT "organization_logo_bytes_positive" CHECK ("bytes" > 0 AND "width" > 0 AND "height" > 0),
  ADD CONSTRAINT "organization_logo_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "named_contact"
  ADD CONSTRAINT "named_contact_role_kind" CHECK ("role_kind" = 'contact_role'),
  ADD CONSTRAINT "named_contact_name_present" CHECK (btrim("name") <> '');
