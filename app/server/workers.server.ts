import { startKeepingHeads } from '~/features/audit-heads/daily-head.server';
import { startSweepingAccounts } from '~/features/accounts/sweep-accounts.server';
import { startSweepingFiles } from '~/features/resources/sweep-files.server';
import { startMailWorker } from '~/platform/mail/worker.server';

/** Starts what the portal does between requests. @returns stops all of it, waiting for work under way */
export function startWorkers(): () => Promise<void> {
  const stops = [
    startMailWorker(),
    startSweepingFiles(),
    startSweepingAccounts(),
    startKeepingHeads(),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
