import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'organization_id' };
const ofCampaign: OwnRows = { by: 'campaign_id', of: 'campaign' };
const author = { created_by_id: reasons.person };

/** The columns of an organization's joint advocacy, mandates and signatures that its data archive contains. */
export const exportedCampaigns: ExportedTables = {
  campaign: {
    rows: own,
    exported: columns(
      'id slug organization_id kind audience status number substance countries soft_at due_at time_zone',
      'created_at opened_at frozen_at delivered_at closed_at',
    ),
    withheld: { ...author, ...withhold(reasons.internal, 'soft_told_at due_told_at') },
  },
  campaign_version: {
    rows: ofCampaign,
    exported: columns(
      'id campaign_id number substance change authoritative_locale frozen_at created_at',
    ),
    withheld: author,
  },
  campaign_version_text: {
    rows: { by: 'version_id', of: 'campaign_version' },
    exported: columns(
      'version_id locale title addressee body revision source_locale source_revision source_text sha256',
    ),
    withheld: {},
  },
  campaign_delivery: {
    rows: ofCampaign,
    exported: columns('id campaign_id recipient delivered_on receipt created_at'),
    withheld: author,
  },
  campaign_outcome: {
    rows: ofCampaign,
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
    exported: columns('id organization_id capacity until created_at ended_at'),
    withheld: withhold(reasons.person, 'person_id given_by_id'),
  },
  signature: {
    rows: own,
    exported: columns(
      'id campaign_id organization_id version_id status capacity created_at signed_at withdrawn_at',
      'delivered_as',
    ),
    withheld: { person_id: reasons.person },
  },
};
