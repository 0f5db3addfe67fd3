-- Who said the facts of a revision, where another organization translated them.
ALTER TABLE "procedure_revision" ADD COLUMN "author_id" UUID;
UPDATE "procedure_revision" SET "author_id" = "organization_id";
CREATE INDEX "procedure_revision_author_id_idx" ON "procedure_revision"("author_id");
ALTER TABLE "procedure_revision" ADD CONSTRAINT "procedure_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
