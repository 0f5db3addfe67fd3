import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'organization_id' };

/** The columns of an organization's requests, posts and answers that its data archive contains. */
export const exportedThreads: ExportedTables = {
  thread: {
    rows: own,
    exported: columns(
      'id kind slug organization_id audience status resource_id through_secretariat countries languages',
      'group_id publish_at due_at publish_asked published_at created_at closed_at expires_at borders supersedes_id',
    ),
    withheld: {
      ...withhold(reasons.internal, 'last_number reminded_at'),
      ...{ created_by_id: reasons.person, hidden_at: reasons.moderation },
    },
    leadsTo: { resource_id: 'resource' },
  },
  event: {
    rows: { by: 'thread_id', of: 'thread' },
    exported: columns('thread_id capacity venue join_url'),
    withheld: {},
  },
  occurrence: {
    rows: { by: 'thread_id', of: 'thread' },
    exported: columns(
      'id thread_id local_start local_end zone starts_at ends_at sequence status languages interpretation',
      'changed_at',
    ),
    withheld: { reminded_at: reasons.internal },
  },
  thread_term: {
    rows: { by: 'thread_id', of: 'thread' },
    exported: columns('thread_id term_id kind'),
    withheld: {},
  },
  post: {
    rows: own,
    exported: columns(
      'id thread_id number organization_id kind source_locale about_id review_on created_at published_at',
    ),
    withheld: { person_id: reasons.person, hidden_at: reasons.moderation },
    leadsTo: { about_id: 'organization' },
  },
  post_text: {
    rows: { by: 'post_id', of: 'post' },
    exported: columns(
      'post_id locale subject body revision origin source_locale source_revision source_text',
      'organization_id updated_at',
    ),
    withheld: { person_id: reasons.person },
    leadsTo: { organization_id: 'organization' },
  },
  network_group: {
    rows: own,
    exported: columns('id slug access organization_id created_at closed_at'),
    withheld: {
      ...withhold(reasons.internal, 'version updated_at'),
      created_by_id: reasons.person,
    },
  },
  group_member: {
    rows: own,
    exported: columns('group_id organization_id status is_coordinator created_at'),
    withheld: { id: reasons.internal, person_id: reasons.person },
  },
  response: {
    rows: own,
    exported: columns(
      'id thread_id organization_id kind post_id locale status origin created_at changed_at reason',
      'consented_at',
    ),
    withheld: { person_id: reasons.person, ...withhold(reasons.madeFromOthers, 'reasons told_at') },
  },
};
