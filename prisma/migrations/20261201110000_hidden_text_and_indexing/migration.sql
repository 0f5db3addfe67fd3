-- The pages of a waiting file with the text that nobody sees, where they differ from those without it.
ALTER TABLE "resource_upload" ADD COLUMN "whole_pages" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- Whether text that nobody sees was left out of the pages of a file, and since when its words are indexed.
ALTER TABLE "resource_file" ADD COLUMN "left_out" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "resource_file" ADD COLUMN "indexed_at" TIMESTAMPTZ(3);
UPDATE "resource_file" SET "indexed_at" = "created_at";
