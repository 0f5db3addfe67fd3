import { columns, reasons, withhold, type ExportedTables } from '~/platform/export/exported-table';

/** What a person's data export contains of links and keys that they made for others. */
export const ownSecretLinks: ExportedTables = {
  data_key: {
    rows: { by: 'created_by_id' },
    exported: columns('label created_at revoked_at'),
    withheld: {
      ...{ created_by_id: 'the person, who is said once', token_hash: reasons.secret },
      ...withhold(reasons.ofTheOrganization, 'id organization_id last_used_on'),
    },
  },
  resource_share_link: {
    rows: { by: 'created_by_id' },
    exported: columns('label created_at expires_at revoked_at'),
    withheld: {
      ...{ created_by_id: 'the person, who is said once', token_hash: reasons.secret },
      ...withhold(reasons.ofTheOrganization, 'id resource_id opened'),
    },
  },
};
