-- For the pages of administrators: people by name, invitations by date, the log by action and by whom
-- it speaks of.
CREATE INDEX "person_name_idx" ON "person"("name");
CREATE INDEX "invitation_created_at_idx" ON "invitation"("created_at" DESC);
CREATE INDEX "audit_entry_object_id_at_idx" ON "audit_entry"("object_id", "at" DESC);
CREATE INDEX "audit_entry_action_at_idx" ON "audit_entry"("action", "at" DESC);
