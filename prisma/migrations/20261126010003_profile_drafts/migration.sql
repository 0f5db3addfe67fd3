-- Texts that somebody typed and did not publish yet.
CREATE TABLE "profile_draft" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_draft_pkey" PRIMARY KEY ("organization_id","person_id")
);
CREATE INDEX "profile_draft_person_id_idx" ON "profile_draft"("person_id");
CREATE INDEX "profile_draft_updated_at_idx" ON "profile_draft"("updated_at");
ALTER TABLE "profile_draft"
  ADD CONSTRAINT "profile_draft_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "profile_draft"
  ADD CONSTRAINT "profile_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
