-- At raised risk, others do not see an organization's texts until its own people have read them as others would.
ALTER TABLE "organization" ADD COLUMN "texts_shown_at" TIMESTAMPTZ(3);
