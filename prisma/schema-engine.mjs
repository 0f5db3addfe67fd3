#!/usr/bin/env node
// Replaces Prisma's native `schema-engine` binary, which can only be downloaded from Prisma's host. The command
// line and the JSON-RPC over stdin and stdout are the same, but the engine is the WebAssembly build that npm
// ships, and it connects to PostgreSQL through @prisma/adapter-pg. prisma.config.ts uses it, in development only.
import { parseArguments } from './engine/arguments.mjs';
import { runDatabaseCommand } from './engine/database-commands.mjs';
import { logError } from './engine/log.mjs';

const { command, options } = parseArguments(process.argv.slice(2));

if (command[0] === '--version') {
  // The CLI prints the last word; it is the commit that the npm package is built from.
  console.log('schema-engine-cli 0edf323efd1d98336f3f0a68684b56f689b900d3');
} else if (command[0] === 'cli') {
  process.exitCode = await runDatabaseCommand(command[1], options.url);
} else {
  const { serve } = await import('./engine/serve.mjs');
  process.on('uncaughtException', (error) => {
    logError(String(error?.stack ?? error));
    process.exit(101); // the exit code of the native engine after a panic
  });
  await serve(options);
  process.exit(0);
}
