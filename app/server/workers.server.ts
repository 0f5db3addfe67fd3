import { startKeepingHeads } from '~/features/notifications/audit-head/daily-head.server';
import { mailingPasswordLinks } from '~/features/identity/password-reset.server';
import { sweepingAccounts } from '~/features/identity/sweep-accounts.server';
import { refreshingSearch } from '~/features/search/directory/search-index.server';
import { chasingCorrections } from '~/features/organizations/corrections/chase-corrections.server';
import { chasingJoining } from '~/features/organizations/lifecycle/join/chase-joining.server';
import { reminding } from '~/features/organizations/freshness/reminding.server';
import { indexWords, resumeIndexing } from '~/features/library/search/index-file.server';
import { makeMissingPreviews, makePreview } from '~/features/library/files/preview.server';
import { remindOfReviews } from '~/features/library/review/review-reminders.server';
import { translatingPosts } from '~/features/threads/machine-translation.server';
import { chasingCampaigns } from '~/features/agenda/campaigns/chase-campaigns.server';
import { chasingProcedures } from '~/features/agenda/procedures/chase-procedures.server';
import { chasingRequests, mailingPosts } from '~/features/requests/chase-requests.server';
import { writingDigests } from '~/features/threads/digest/write-digests.server';
import { startSweepingFiles } from '~/features/library/files/sweep-files.server';
import { sweepingDataArchives } from '~/features/organizations/lifecycle/withdraw/data-archives.server';
import type { AnyJob } from '~/platform/jobs/job';
import { startJobs } from '~/platform/jobs/runner.server';
import { startMailWorker } from '~/platform/mail/worker.server';
import { tellingOverdue } from '~/features/backups/tell-overdue.server';
import { backingUp } from './backup/nightly.server';
import { deliverDueMail } from './letters.server';

/** Jobs of which each run is done by one process, whichever takes it first. */
export const jobs: readonly AnyJob[] = [
  mailingPasswordLinks,
  sweepingAccounts,
  sweepingDataArchives,
  reminding,
  chasingCorrections,
  chasingJoining,
  chasingRequests,
  chasingProcedures,
  translatingPosts,
  chasingCampaigns,
  mailingPosts,
  writingDigests,
  makePreview,
  makeMissingPreviews,
  indexWords,
  resumeIndexing,
  remindOfReviews,
  refreshingSearch,
  backingUp,
  tellingOverdue,
];

/**
 * Starts the work between requests: removing leftovers from this process's data folder, delivering letters, and taking
 * jobs.
 *
 * @param databaseUrl connection string
 * @returns stops all of it, waiting for work in progress
 */
export function startWorkers(databaseUrl: string): () => Promise<void> {
  const stops = [
    startMailWorker(deliverDueMail),
    startSweepingFiles(),
    startKeepingHeads(),
    startJobs(databaseUrl, jobs),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
