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
const { ofTheOrganization } = reasons;

/** What a person's data export contains of joint advocacy: what they wrote, their mandates and what they signed. */
export const ownCampaigns: ExportedTables = {
  campaign: {
    rows: created,
    exported: columns('id organization_id created_at'),
    withheld: {
      ...author,
      ...withhold(
        ofTheOrganization,
        'slug kind audience status number substance countries soft_at due_at time_zone opened_at',
        'frozen_at delivered_at closed_at soft_told_at due_told_at',
      ),
    },
    leadsTo: organization,
  },
  campaign_version: {
    rows: created,
    exported: columns('id campaign_id number created_at'),
    withheld: {
      ...author,
      ...withhold(ofTheOrganization, 'substance change authoritative_locale frozen_at'),
    },
  },
  campaign_version_text: {
    rows: { by: 'version_id', of: 'campaign_version' },
    exported: columns('version_id locale title addressee body'),
    withheld: withhold(
      reasons.internal,
      'revision source_locale source_revision source_text sha256',
    ),
  },
  campaign_delivery: {
    rows: created,
    exported: columns('campaign_id recipient delivered_on receipt created_at'),
    withheld: { ...author, id: reasons.internal },
  },
  campaign_outcome: {
    rows: created,
    exported: columns('id campaign_id kind happened_on created_at'),
    withheld: author,
  },
  campaign_outcome_text: {
    rows: { by: 'outcome_id', of: 'campaign_outcome' },
    exported: columns('outcome_id locale note'),
    withheld: {},
  },
  mandate: {
    rows: own,
    exported: columns('organization_id capacity until created_at ended_at'),
    withheld: { ...self, id: reasons.internal, given_by_id: reasons.ofOthers },
    leadsTo: organization,
  },
  mandates_given: {
    table: 'mandate',
    rows: { by: 'given_by_id' },
    exported: columns('organization_id until created_at ended_at'),
    withheld: {
      given_by_id: self.person_id,
      id: reasons.internal,
      ...withhold(reasons.ofOthers, 'person_id capacity'),
    },
    leadsTo: organization,
  },
  signature: {
    rows: own,
    exported: columns('campaign_id organization_id status capacity created_at signed_at'),
    withheld: {
      ...self,
      id: reasons.internal,
      ...withhold(ofTheOrganization, 'version_id withdrawn_at delivered_as'),
    },
    leadsTo: organization,
  },
  signature_name: {
    rows: own,
    exported: columns('signature_id name capacity'),
    withheld: self,
  },
};
