import type { Command } from 'commander';
import { loadEnvironment } from '~/platform/env.server';
import { errorMessage } from '~/platform/operator-error.server';
import type { Check, Finding } from '../doctor/finding';
import { machineChecks } from '../doctor/machine-checks.server';
import { portalChecks } from '../doctor/portal-checks.server';
import { withDatabase } from './session.server';

/** `doctor`: one line for everything that an operator would look at; exit code 1 when something cannot wait. */
export function addDoctor(tool: Command): void {
  tool
    .command('doctor')
    .description('look at everything once: exit code 1 when something cannot wait')
    .action(examine);
}

async function examine(): Promise<void> {
  await tellAll(machineChecks(loadEnvironment()));
  try {
    await withDatabase((env, database) => tellAll(portalChecks(env, database)));
  } catch (error) {
    tell('database', { state: 'fail', says: errorMessage(error) });
  }
}

async function tellAll(checks: readonly Check[]): Promise<void> {
  for (const [name, find] of checks) {
    try {
      tell(name, await find());
    } catch (error) {
      tell(name, { state: 'fail', says: errorMessage(error).split('\n').at(-1) ?? '' });
    }
  }
}

function tell(name: string, { state, says }: Finding): void {
  console.log(`${state.padEnd(4)}  ${name}: ${says}`);
  if (state === 'fail') process.exitCode = 1;
}
