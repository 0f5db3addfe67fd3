-- The addresses that a term had before it was renamed, and those of terms that were merged into it.
CREATE TABLE "term_slug" (
  "kind" "term_kind" NOT NULL,
  "slug" TEXT NOT NULL,
  "term_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "term_slug_pkey" PRIMARY KEY ("kind", "slug"),
  CONSTRAINT "term_slug_term_id_kind_fkey" FOREIGN KEY ("term_id", "kind")
    REFERENCES "term" ("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "term_slug_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE INDEX "term_slug_term_id_kind_idx" ON "term_slug" ("term_id", "kind");
