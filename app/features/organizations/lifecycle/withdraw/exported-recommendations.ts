import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'organization_id' };
const person = { person_id: reasons.person };

/** The columns of what an organization proposed and said about recommendations that its data archive contains. */
export const exportedRecommendations: ExportedTables = {
  recommendation: {
    rows: own,
    exported: columns(
      'id slug document_id organization_id place level countries right_slug theme_id theme_kind state',
      'decline_reason proposed_at decided_at',
    ),
    withheld: { ...person, decided_by_id: reasons.person },
  },
  recommendation_text: {
    rows: { by: 'recommendation_id', of: 'recommendation' },
    exported: columns('recommendation_id locale addressee text is_official'),
    withheld: {},
  },
  status_assessment: {
    rows: own,
    exported: columns(
      'id recommendation_id country_code organization_id is_state year status note locale created_at',
    ),
    withheld: person,
  },
  evidence: {
    rows: { by: 'assessment_id', of: 'status_assessment' },
    exported: columns('id assessment_id title url read_on'),
    withheld: {},
  },
  follow_up: {
    rows: own,
    exported: columns('id recommendation_id organization_id happened_on text locale created_at'),
    withheld: person,
  },
};

/** Tables about recommendations that belong to the network. */
export const recommendationsOfTheNetwork = withhold(
  reasons.ofTheNetwork,
  'source_document source_document_text state_position recommendation_link',
);
