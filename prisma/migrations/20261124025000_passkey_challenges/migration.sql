-- What a passkey is asked to sign: each is good once.
CREATE TABLE "passkey_challenge" (
    "hash" CHAR(64) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");
ALTER TABLE "passkey_challenge"
  ADD CONSTRAINT "passkey_challenge_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$');
