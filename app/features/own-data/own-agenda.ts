import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'person_id' };
const self = { person_id: 'the person, who is said once' };
const organization = { organization_id: 'organization' } as const;

/** What a person's data export contains of the rights agenda. */
export const ownAgenda: ExportedTables = {
  procedure_revision: {
    rows: own,
    exported: columns('id entry_id organization_id proposed_at'),
    withheld: {
      ...self,
      published_by_id: reasons.ofOthers,
      ...withhold(
        reasons.ofTheOrganization,
        'author_id number fact situations answer liberty limit_value limit_unit authority_id valid_from valid_to',
        'published_at declined_at decline_reason superseded_at flag flagged_at reminded_of',
      ),
    },
    leadsTo: organization,
  },
  procedures_published: {
    table: 'procedure_revision',
    rows: { by: 'published_by_id' },
    exported: columns('id entry_id published_at'),
    withheld: {
      published_by_id: self.person_id,
      ...withhold(
        reasons.ofOthers,
        'organization_id author_id person_id number fact situations answer liberty limit_value limit_unit authority_id',
        'valid_from valid_to proposed_at declined_at decline_reason superseded_at flag flagged_at reminded_of',
      ),
    },
  },
  right_assessment: {
    rows: own,
    exported: columns('revision_id organization_id right_slug verdict reason locale created_at'),
    withheld: { ...self, id: reasons.internal },
    leadsTo: organization,
  },
  verification: {
    rows: own,
    exported: columns('revision_id organization_id verdict basis note locale created_at'),
    withheld: { ...self, id: reasons.internal },
    leadsTo: organization,
  },
  instrument_event: {
    rows: { by: 'created_by_id' },
    exported: columns(
      'instrument_id kind country_code happened_on source source_on url created_at',
    ),
    withheld: { created_by_id: self.person_id, id: reasons.internal },
  },
};

/** Tables of the rights agenda that the export leaves out. */
export const agendaNotOwn = {
  ...withhold(reasons.ofTheOrganization, 'procedure_text procedure_citation'),
  ...withhold(
    reasons.ofTheNetwork,
    'procedure_entry authority authority_text instrument instrument_text instrument_event_text',
  ),
};
