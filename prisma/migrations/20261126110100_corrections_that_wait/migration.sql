-- A correction that nobody answers: when its people were told of it again, when the secretariat was, and that
-- it was closed at last.
ALTER TYPE "correction_outcome" ADD VALUE 'unanswered';
ALTER TABLE "correction"
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "escalated_at" TIMESTAMPTZ(3);
CREATE INDEX "correction_answered_at_created_at_idx" ON "correction"("answered_at", "created_at");
