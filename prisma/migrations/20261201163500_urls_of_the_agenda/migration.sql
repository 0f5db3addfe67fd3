-- No URL of the rights agenda is a script, whichever form or program writes it.
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_url_form" CHECK (url = '' OR url ~ '^https?://');
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_url_form" CHECK (url = '' OR url ~ '^https?://');
ALTER TABLE "instrument_event" ADD CONSTRAINT "instrument_event_url_form" CHECK (url = '' OR url ~ '^https?://');
ALTER TABLE "procedure_citation" ADD CONSTRAINT "procedure_citation_url_form" CHECK (url = '' OR url ~ '^https?://');
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_url_form" CHECK (url = '' OR url ~ '^https?://');
ALTER TABLE "state_position" ADD CONSTRAINT "state_position_url_form" CHECK (url = '' OR url ~ '^https?://');
