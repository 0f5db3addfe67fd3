-- How often the mail server answered that it does not take a letter, so that the letter was surely not sent.
ALTER TABLE "outbox_mail" ADD COLUMN "refused" INTEGER NOT NULL DEFAULT 0;

-- Kinds of thread besides requests and comments have states of their own, which their rooms look after.
ALTER TABLE "thread" DROP CONSTRAINT "thread_states", DROP CONSTRAINT "thread_closed", DROP CONSTRAINT "thread_published",
  ADD CONSTRAINT "thread_states" CHECK ("kind" <> 'resource_comments' OR "status" = 'open'),
  ADD CONSTRAINT "thread_secretariat" CHECK ("kind" = 'request' OR NOT "through_secretariat"),
  ADD CONSTRAINT "thread_closed" CHECK ("kind" <> 'request' OR ("status" = 'open') = ("closed_at" IS NULL)),
  ADD CONSTRAINT "thread_published" CHECK ("kind" <> 'request' OR "published_at" IS NULL OR "closed_at" IS NOT NULL);
