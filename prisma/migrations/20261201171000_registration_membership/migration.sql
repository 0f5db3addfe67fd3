-- Whoever leaves an organization gives up the places at events that they have for it. Deferred, so that two organizations
-- can be merged in any order.
DELETE FROM "registration" r WHERE NOT EXISTS (
  SELECT FROM "membership" m WHERE m.person_id = r.person_id AND m.organization_id = r.organization_id
);
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_organization_id_fkey"
  FOREIGN KEY ("person_id", "organization_id") REFERENCES "membership"("person_id", "organization_id")
  ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
