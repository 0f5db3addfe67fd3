-- A request to join that nobody decides is told again, and closed in the end.
ALTER TYPE "join_outcome" ADD VALUE 'unanswered';
ALTER TABLE "join_request" ADD COLUMN "reminded_at" TIMESTAMPTZ(3);
