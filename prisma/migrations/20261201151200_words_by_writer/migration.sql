-- The words of a thread are kept by whose post and whose translation they are, so that hiding an organization takes its
-- words out of the search. The next start writes the rows anew.
DELETE FROM "thread_search";
ALTER TABLE "thread_search" DROP CONSTRAINT "thread_search_pkey";
ALTER TABLE "thread_search"
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "organization_id" UUID NOT NULL,
  ADD COLUMN "translator_id" UUID NOT NULL,
  ADD CONSTRAINT "thread_search_pkey" PRIMARY KEY ("id"),
  ADD CONSTRAINT "thread_search_organization_id_fkey"
    FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "thread_search_translator_id_fkey"
    FOREIGN KEY ("translator_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "thread_search_thread_id_idx" ON "thread_search"("thread_id");
CREATE INDEX "thread_search_organization_id_idx" ON "thread_search"("organization_id");
CREATE INDEX "thread_search_translator_id_idx" ON "thread_search"("translator_id");
