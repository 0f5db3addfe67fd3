import { expect, it } from 'vitest';
import {
  mailingPasswordLinks,
  requestPasswordReset,
} from '~/features/identity/password-reset.server';
import { db } from '~/platform/db/client.server';
import { runJobs } from '~/platform/jobs/runner.server';
import { lettersTo } from '../../factories/letters';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { aBrowser } from './requests';

it('a request does the same for known and unknown accounts; a job mails the link', async () => {
  const { email } = await aPerson();
  const unknown = `${unique()}@example.org`;
  for (const asked of [email, unknown])
    await aBrowser().asks(() => requestPasswordReset({ email: asked }));
  // Until the job runs, nothing differs: neither a letter nor a link nor an entry in the log.
  expect(await lettersTo(email, 'password-reset')).toEqual([]);
  expect(await db().auditEntry.count({ where: { action: 'password.request' } })).toBe(0);
  const waiting = await db().$queryRaw<{ data: unknown }[]>`
    SELECT data FROM pgboss.job WHERE name = 'mail-password-links'`;
  expect(waiting).toHaveLength(2);
  expect(JSON.stringify(waiting)).not.toContain('@');
  await runJobs(process.env['DATABASE_URL'] ?? '', [mailingPasswordLinks]);
  expect(await lettersTo(email, 'password-reset')).toHaveLength(1);
  expect(await lettersTo(unknown, 'password-reset')).toEqual([]);
});
