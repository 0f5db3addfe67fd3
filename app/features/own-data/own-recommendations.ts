import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'person_id' };
const created: OwnRows = { by: 'created_by_id' };
const self = { person_id: 'the person, who is said once' };
const author = { created_by_id: self.person_id };
const organization = { organization_id: 'organization' } as const;
const facts =
  'slug document_id place level countries right_slug theme_id theme_kind state decline_reason decided_at';

/** What a person's data export contains of recommendations. */
export const ownRecommendations: ExportedTables = {
  recommendation: {
    rows: own,
    exported: columns('id organization_id proposed_at'),
    withheld: {
      ...self,
      ...withhold(reasons.ofTheOrganization, facts),
      decided_by_id: reasons.ofOthers,
    },
    leadsTo: organization,
  },
  recommendations_decided: {
    table: 'recommendation',
    rows: { by: 'decided_by_id' },
    exported: columns('id decided_at'),
    withheld: {
      decided_by_id: self.person_id,
      ...withhold(
        reasons.ofOthers,
        'organization_id person_id slug document_id place level countries right_slug theme_id theme_kind',
        'state decline_reason proposed_at',
      ),
    },
  },
  status_assessment: {
    rows: own,
    exported: columns(
      'recommendation_id country_code organization_id is_state year status note locale created_at',
    ),
    withheld: { ...self, id: reasons.internal },
    leadsTo: organization,
  },
  follow_up: {
    rows: own,
    exported: columns('recommendation_id organization_id happened_on text locale created_at'),
    withheld: { ...self, id: reasons.internal },
    leadsTo: organization,
  },
  state_position: {
    rows: created,
    exported: columns('recommendation_id country_code position source url created_at'),
    withheld: author,
  },
  recommendation_link: {
    rows: created,
    exported: columns('from_id to_id kind created_at'),
    withheld: author,
  },
};

/** Tables about recommendations that the export leaves out. */
export const recommendationsNotOwn = {
  ...withhold(reasons.ofTheOrganization, 'recommendation_text evidence'),
  ...withhold(reasons.ofTheNetwork, 'source_document source_document_text'),
};
