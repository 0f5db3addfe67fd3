import { InvalidArgumentError, type Command } from 'commander';
import { headOf, headWord, type AuditHead } from '~/features/audit/audit-head';
import { readKeptHeads } from '~/features/notifications/audit-head/kept-heads.server';
import { portalOwnsLog } from '~/features/audit/log-owner.server';
import {
  verifyAudit,
  type AuditFault,
  type AuditVerdict,
} from '~/features/audit/verify-audit.server';
import { withDatabase } from './session.server';

/** `audit verify`: checks whether anybody changed the audit log. Exit code 1 if so. */
export function addAudit(tool: Command): void {
  const audit = tool.command('audit').description('the log of who did what');
  audit
    .command('verify')
    .description('works the chain of entries out anew; exit code 1 when it does not hold')
    .option('--head <number:hash>', 'what a letter says about an earlier day', head)
    .action(verify);
}

function head(word: string): AuditHead {
  const given = headOf(word);
  if (!given) throw new InvalidArgumentError('It is written NUMBER:HASH, as in the letter.');
  return given;
}

async function verify({ head: given }: { head?: AuditHead }): Promise<void> {
  await withDatabase(async ({ dataDir }) => {
    const kept = [...readKeptHeads(dataDir).values(), ...(given ? [given] : [])];
    const verdict = await verifyAudit(kept);
    console.log(inWords(verdict, kept.length));
    if (verdict.broken) process.exitCode = 1;
    if (await portalOwnsLog()) console.error(hint);
  });
}

const hint =
  'The role of DATABASE_URL owns the log, so it could switch off what protects it: ' +
  'docs/running.md says how to give the portal a role of its own.';

const faults: Record<AuditFault, string> = {
  missing: 'is missing',
  changed: 'was changed',
  unlinked: 'does not follow the one before it',
  unchained: 'was written past the chain',
  rewritten: 'is not the one that was kept outside of the database',
};

function inWords({ entries, head: last, broken }: AuditVerdict, kept: number): string {
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  const until = last ? `head ${headWord(last)}` : 'no head';
  if (!broken) return `${count}: the chain holds, and agrees with ${kept} kept heads; ${until}`;
  const which = broken.number === null ? 'an entry' : `entry ${broken.number}`;
  return `${count}: THE CHAIN IS BROKEN: ${which} ${faults[broken.fault]}; it holds up to ${until}`;
}
