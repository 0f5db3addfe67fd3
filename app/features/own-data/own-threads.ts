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

/** What a person's data export contains of threads, and of what the person was told. */
export const ownThreads: ExportedTables = {
  thread: {
    rows: { by: 'created_by_id' },
    exported: columns('id organization_id created_at'),
    withheld: {
      created_by_id: self.person_id,
      ...withhold(
        reasons.ofTheOrganization,
        'kind slug audience status resource_id through_secretariat countries languages due_at last_number',
        'group_id publish_at publish_asked published_at closed_at reminded_at hidden_at',
        'expires_at borders supersedes_id',
      ),
    },
    leadsTo: organization,
  },
  post: {
    rows: own,
    exported: columns('id thread_id organization_id source_locale created_at'),
    withheld: {
      ...self,
      ...withhold(reasons.ofTheOrganization, 'number kind about_id review_on published_at'),
      hidden_at: reasons.moderation,
    },
    leadsTo: organization,
  },
  post_text: {
    rows: { by: 'post_id', of: 'post' },
    exported: columns('post_id locale subject body updated_at'),
    withheld: {
      ...withhold(reasons.internal, 'revision origin source_locale source_revision source_text'),
      ...withhold(reasons.ofOthers, 'organization_id person_id'),
    },
  },
  translations_written: {
    table: 'post_text',
    rows: own,
    exported: columns('post_id locale subject body updated_at organization_id'),
    withheld: {
      ...self,
      ...withhold(reasons.internal, 'revision origin source_locale source_revision source_text'),
    },
    leadsTo: organization,
  },
  post_report: {
    rows: own,
    exported: columns('reason created_at'),
    withheld: { ...self, post_id: reasons.ofOthers },
  },
  response: {
    rows: own,
    exported: columns('thread_id organization_id kind status created_at changed_at'),
    withheld: {
      ...self,
      id: reasons.internal,
      ...withhold(
        reasons.ofTheOrganization,
        'post_id locale origin reasons told_at reason consented_at',
      ),
    },
    leadsTo: organization,
  },
  subscription: { rows: own, exported: columns('thread_id level created_at'), withheld: self },
  registration: {
    rows: own,
    exported: columns('thread_id organization_id status interpretation created_at'),
    withheld: self,
    leadsTo: organization,
  },
  calendar_feed: {
    rows: own,
    exported: columns('created_at'),
    withheld: { ...self, token_hash: reasons.secret },
  },
  saved_search: {
    rows: own,
    exported: columns('kinds countries terms borders level created_at'),
    withheld: { ...self, id: reasons.internal },
  },
  digest: {
    rows: own,
    exported: columns('created_at'),
    withheld: { ...self, id: reasons.internal },
  },
  network_group: {
    rows: { by: 'created_by_id' },
    exported: columns('id organization_id created_at'),
    withheld: {
      created_by_id: self.person_id,
      ...withhold(reasons.ofTheOrganization, 'slug access version updated_at closed_at'),
    },
    leadsTo: organization,
  },
  group_member: {
    rows: own,
    exported: columns('group_id organization_id status is_coordinator created_at'),
    withheld: { ...self, id: reasons.internal },
    leadsTo: organization,
  },
  group_subscription: {
    rows: own,
    exported: columns('group_id level created_at'),
    withheld: self,
  },
  notification: {
    rows: own,
    exported: columns('post_id reasons created_at mailed_at shown_at answered_at'),
    withheld: {
      ...self,
      ...withhold(reasons.internal, 'id mail_after digest_id'),
      token_hash: reasons.secret,
    },
  },
};
