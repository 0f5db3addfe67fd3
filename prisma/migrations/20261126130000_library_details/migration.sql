-- A resource is of a year, a month or a day: as much as is known.
ALTER TABLE "resource"
  ADD COLUMN "published_month" SMALLINT,
  ADD COLUMN "published_day" SMALLINT,
  ADD CONSTRAINT "resource_published_month" CHECK (
    "published_month" IS NULL OR ("published_year" IS NOT NULL AND "published_month" BETWEEN 1 AND 12)
  ),
  -- Fails by itself for a day that is in no calendar.
  ADD CONSTRAINT "resource_published_day" CHECK (
    "published_day" IS NULL OR ("published_month" IS NOT NULL
      AND make_date("published_year", "published_month", "published_day") IS NOT NULL)
  );

-- How often a preview was tried in vain.
ALTER TABLE "resource_file" ADD COLUMN "preview_tries" SMALLINT NOT NULL DEFAULT 0;
