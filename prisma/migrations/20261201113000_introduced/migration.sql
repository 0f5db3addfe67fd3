-- Since when others see an organization: once its profile says something. Those that exist are seen already.
ALTER TABLE "organization" ADD COLUMN "introduced_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;
