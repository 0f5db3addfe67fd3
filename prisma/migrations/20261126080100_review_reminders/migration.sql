-- The review date that people were reminded of, so that each is mailed about once.
ALTER TABLE "resource" ADD COLUMN "reminded_of" DATE;
CREATE INDEX "resource_review_on_idx" ON "resource"("review_on");
