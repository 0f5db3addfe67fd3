-- What harvesters of the library (OAI-PMH) were told of each resource, so that they learn what is gone.
CREATE TABLE "harvested_record" (
    "id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "stamp" TIMESTAMPTZ(0) NOT NULL,
    "is_gone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "harvested_record_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "harvested_record_stamp_id_idx" ON "harvested_record"("stamp", "id");
