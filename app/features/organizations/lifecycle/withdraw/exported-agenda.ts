import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'organization_id' };
const person = { person_id: reasons.person };

/** The columns of what an organization proposed, verified and assessed in the rights agenda. */
export const exportedAgenda: ExportedTables = {
  procedure_revision: {
    rows: own,
    exported: columns(
      'id entry_id number fact organization_id author_id situations answer liberty limit_value limit_unit authority_id',
      'valid_from valid_to proposed_at published_at declined_at decline_reason superseded_at',
    ),
    withheld: {
      ...person,
      published_by_id: reasons.person,
      reminded_of: reasons.internal,
      ...withhold(reasons.moderation, 'flag flagged_at'),
    },
    leadsTo: { author_id: 'organization' },
  },
  procedure_text: {
    rows: { by: 'revision_id', of: 'procedure_revision' },
    exported: columns(
      'revision_id locale text limit_from revision source_locale source_revision source_text',
    ),
    withheld: {},
  },
  procedure_citation: {
    rows: { by: 'revision_id', of: 'procedure_revision' },
    exported: columns(
      'revision_id position instrument_id resource_id place source source_on url read_on',
    ),
    withheld: {},
    leadsTo: { resource_id: 'resource' },
  },
  right_assessment: {
    rows: own,
    exported: columns('id revision_id organization_id right_slug verdict reason locale created_at'),
    withheld: person,
  },
  verification: {
    rows: own,
    exported: columns('id revision_id organization_id verdict basis note locale created_at'),
    withheld: person,
  },
};

/** Tables of the rights agenda that belong to the network. */
export const agendaOfTheNetwork = withhold(
  reasons.ofTheNetwork,
  'procedure_entry authority authority_text instrument instrument_text instrument_event instrument_event_text',
);
