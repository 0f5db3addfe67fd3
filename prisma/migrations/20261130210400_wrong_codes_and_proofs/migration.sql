-- A session is a fresh proof only where the code says so: no default.
ALTER TABLE "session" ALTER COLUMN "confirmed_at" DROP DEFAULT;

-- When a person was last told that somebody who knows their password types wrong codes.
ALTER TABLE "person" ADD COLUMN "wrong_codes_told_at" TIMESTAMPTZ(3);
