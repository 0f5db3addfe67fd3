// Run by `npm start`, `npm test`, `npm run dev` and `npm run tejido`, with node alone, before anything is
// installed. Brings the folder up to date (install, generate, build, each only if stale) and hands over.
import path from 'node:path';
import { commands } from './setup/commands.mjs';
import { SetupError } from './setup/setup-error.mjs';

const OLDEST_NODE = { major: 20, minor: 20 };

process.chdir(path.resolve(import.meta.dirname ?? '.', '../..'));
const [name = '', ...args] = process.argv.slice(2);
try {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor))
    throw new SetupError(
      `Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer is needed; this is ${process.version}.`,
    );
  const command = commands.get(name);
  if (!command) throw new SetupError(`Say which: ${[...commands.keys()].join(', ')}.`);
  const code = await command(args);
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
