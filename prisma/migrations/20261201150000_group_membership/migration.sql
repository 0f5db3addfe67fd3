-- How much somebody wants to hear of a group.
CREATE TABLE "group_subscription" (
    "person_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "level" "subscription_level" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "group_subscription_pkey" PRIMARY KEY ("person_id","group_id")
);
CREATE INDEX "group_subscription_group_id_idx" ON "group_subscription"("group_id");
ALTER TABLE "group_subscription" ADD CONSTRAINT "group_subscription_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "group_subscription" ADD CONSTRAINT "group_subscription_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "network_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever leaves an organization leaves the groups in which they are for it. Deferred, so that two organizations can be
-- merged in any order.
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_person_id_organization_id_fkey"
  FOREIGN KEY ("person_id", "organization_id") REFERENCES "membership"("person_id", "organization_id")
  ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
