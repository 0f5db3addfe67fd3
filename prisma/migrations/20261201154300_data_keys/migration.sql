-- Keys with which programs of an organization read what the organization may read.
CREATE TABLE "data_key" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "created_by_id" UUID,
    "label" TEXT NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_on" DATE,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_key_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "data_key_token_hash_key" ON "data_key"("token_hash");
CREATE INDEX "data_key_organization_id_idx" ON "data_key"("organization_id");
CREATE INDEX "data_key_created_by_id_idx" ON "data_key"("created_by_id");

ALTER TABLE "data_key" ADD CONSTRAINT "data_key_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "data_key" ADD CONSTRAINT "data_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
