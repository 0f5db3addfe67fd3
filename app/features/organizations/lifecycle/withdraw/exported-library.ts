import {
  columns,
  reasons,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'organization_id' };
const ofResource: OwnRows = { by: 'resource_id', of: 'resource' };
const ofCollection: OwnRows = { by: 'collection_id', of: 'collection' };

/** The columns of an organization's resources and collections that its data archive contains. */
export const exportedLibrary: ExportedTables = {
  resource: {
    rows: own,
    exported: columns(
      'id slug organization_id type_id type_kind visibility on_request url licence other_authors',
      'published_year published_month published_day review_on withdrawn_at work_id step edition',
      'edition_at changes version created_at updated_at',
    ),
    withheld: { reminded_of: reasons.internal, created_by_id: reasons.person },
  },
  resource_text: {
    rows: ofResource,
    exported: columns(
      'resource_id locale title summary revision source_locale source_revision updated_at',
    ),
    withheld: {},
  },
  resource_language: {
    rows: ofResource,
    exported: columns('resource_id language_code'),
    withheld: {},
  },
  resource_country: {
    rows: ofResource,
    exported: columns('resource_id country_code'),
    withheld: {},
  },
  resource_term: { rows: ofResource, exported: columns('resource_id term_id kind'), withheld: {} },
  resource_file: {
    rows: ofResource,
    exported: columns(
      'id resource_id name media_type bytes sha256 page_count language position created_at',
    ),
    withheld: {
      storage_key: reasons.storage,
      sent_sha256: reasons.internal,
      preview_tries: reasons.internal,
      left_out: reasons.internal,
      indexed_at: reasons.internal,
    },
  },
  resource_past_edition: {
    rows: ofResource,
    exported: columns('resource_id number at changes file_name bytes'),
    withheld: {},
  },
  resource_author: {
    rows: ofResource,
    exported: columns('resource_id organization_id position'),
    withheld: {},
    leadsTo: { organization_id: 'organization' },
  },
  data_key: {
    rows: own,
    exported: columns('id organization_id label created_at last_used_on revoked_at'),
    withheld: {
      token_hash: reasons.secret,
      created_by_id: reasons.person,
    },
  },
  resource_share_link: {
    rows: ofResource,
    exported: columns('id resource_id label created_at expires_at revoked_at opened'),
    withheld: { token_hash: reasons.secret, created_by_id: reasons.person },
  },
  resource_download: { rows: ofResource, exported: columns('resource_id day count'), withheld: {} },
  resource_request: {
    rows: own,
    exported: columns(
      'id resource_id organization_id purpose created_at answered_at note expires_at revoked_at',
    ),
    withheld: { person_id: reasons.person, answered_by_id: reasons.person },
    leadsTo: { resource_id: 'resource' },
  },
  resource_translation: {
    rows: own,
    exported: columns(
      'id resource_id language_code organization_id kind created_at delivered_id ended_at',
    ),
    withheld: { person_id: reasons.person },
    leadsTo: { resource_id: 'resource', delivered_id: 'resource' },
  },
  collection: {
    rows: own,
    exported: columns('id slug organization_id audience version removed_at created_at updated_at'),
    withheld: { group_id: reasons.internal },
  },
  collection_text: {
    rows: ofCollection,
    exported: columns('collection_id locale title description'),
    withheld: {},
  },
  collection_item: {
    rows: ofCollection,
    exported: columns('collection_id resource_id position'),
    withheld: {},
    leadsTo: { resource_id: 'resource' },
  },
};
