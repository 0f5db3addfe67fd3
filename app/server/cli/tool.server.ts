import { Command, CommanderError } from 'commander';
import { registerFeatures } from '../registry.server';
import { addAudit } from './audit.server';
import { addBackup } from './backup.server';
import { addInvite } from './invite.server';
import { addDoctor } from './doctor.server';
import { addMail } from './mail.server';
import { addPeople } from './people.server';
import { addRestore } from './restore.server';
import { addSecret } from './secret.server';
import { addSeed } from './seed.server';
import { addSessions } from './sessions.server';
import { addUpkeep } from './upkeep.server';
import { addUser } from './user.server';

/**
 * The operator's tool: `npm run tejido -- COMMAND`. Wrong arguments and expected errors end with a sentence on
 * stderr and exit code 1.
 */
export async function runTool(args: string[]): Promise<void> {
  registerFeatures();
  const tool = new Command('tejido')
    .description(
      'Tools for the operator of the portal. Each works while the portal runs, except restore and secret.',
    )
    .exitOverride()
    .showHelpAfterError('(npm run tejido -- --help lists all commands)');
  addUser(tool);
  addInvite(tool);
  addSeed(tool);
  addAudit(tool);
  addSessions(tool);
  addBackup(tool);
  addRestore(tool);
  addMail(tool);
  addPeople(tool);
  addUpkeep(tool);
  addSecret(tool);
  addDoctor(tool);
  try {
    await tool.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode; // commander has printed the message; 0 after --help
  }
}
