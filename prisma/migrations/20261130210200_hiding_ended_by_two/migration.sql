-- An organization is hidden for safety at the first press; why can be said afterwards.
ALTER TABLE "organization" DROP CONSTRAINT "organization_shelter_has_reason";

-- The second of the two who end the hiding, where the portal waits a day after they confirmed, and the link that
-- stops it.
ALTER TABLE "organization"
  ADD COLUMN "release_second_at" TIMESTAMPTZ(3),
  ADD COLUMN "release_second_by_id" UUID,
  ADD COLUMN "release_stop_hash" CHAR(64),
  ADD CONSTRAINT "organization_release_second_after_asked" CHECK ("release_second_at" IS NULL OR "release_asked_at" IS NOT NULL);
CREATE UNIQUE INDEX "organization_release_stop_hash_key" ON "organization"("release_stop_hash");
CREATE INDEX "organization_release_second_by_id_idx" ON "organization"("release_second_by_id");
ALTER TABLE "organization" ADD CONSTRAINT "organization_release_second_by_id_fkey" FOREIGN KEY ("release_second_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who administered an organization, or the network, at the moment when the organization was hidden.
CREATE TABLE "hiding_administrator" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "hiding_administrator_pkey" PRIMARY KEY ("organization_id","person_id")
);
CREATE INDEX "hiding_administrator_person_id_idx" ON "hiding_administrator"("person_id");
ALTER TABLE "hiding_administrator" ADD CONSTRAINT "hiding_administrator_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "hiding_administrator" ADD CONSTRAINT "hiding_administrator_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of organizations that are hidden already: those who administer now and got no role since.
INSERT INTO hiding_administrator (organization_id, person_id)
SELECT o.id, p.id
FROM organization o
JOIN person p ON p.disabled_at IS NULL AND p.created_at < o.sheltered_at
WHERE o.sheltered_at IS NOT NULL
  AND (p.is_network_admin OR EXISTS (
    SELECT FROM membership m
    WHERE m.person_id = p.id AND m.organization_id = o.id AND m.role = 'organization_admin' AND m.created_at < o.sheltered_at))
  AND NOT EXISTS (
    SELECT FROM audit_entry a
    WHERE a.at >= o.sheltered_at AND a.outcome = 'success'
      AND (a.action IN ('role.change', 'membership.hand-over') AND a.object_id = p.id::text
        OR a.action = 'invitation.accept' AND a.actor_id = p.id));
