-- A profile as each save left it.
CREATE TABLE "organization_revision" (
    "organization_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "organization_revision_pkey" PRIMARY KEY ("organization_id","number")
);
CREATE INDEX "organization_revision_actor_id_idx" ON "organization_revision"("actor_id");
ALTER TABLE "organization_revision"
  ADD CONSTRAINT "organization_revision_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_revision"
  ADD CONSTRAINT "organization_revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "organization_revision"
  ADD CONSTRAINT "organization_revision_counted" CHECK ("number" >= 1 AND "version" >= 1);
