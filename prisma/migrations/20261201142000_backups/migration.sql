-- CreateTable
CREATE TABLE "portal_state" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "portal_state_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "backup" (
    "id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "kind" TEXT NOT NULL,
    "is_remote" BOOLEAN NOT NULL,
    "is_encrypted" BOOLEAN NOT NULL,
    "stored_bytes" BIGINT NOT NULL,
    "file_count" INTEGER NOT NULL,
    "problem" TEXT,

    CONSTRAINT "backup_pkey" PRIMARY KEY ("id")
);
