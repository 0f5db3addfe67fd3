import fs from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { isInstalled } from './installed.mjs';
import { withLock } from './lock.mjs';
import { runNode, runNpm } from './run-tool.mjs';

// The fingerprints of the sources of `generate` and `build` are stored beside their results.
const GENERATED = 'app/platform/db/generated';
const clientStamp = `${GENERATED}/.made-from`;
const buildStamp = 'build/.made-from';

const schemaFiles = ['prisma/schema.prisma', 'node_modules/prisma/package.json'];
const sourceFiles = [
  'app',
  'prisma/data',
  'prisma/seed',
  'prisma/schema.prisma',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

// Given explicitly, because the user's npm configuration may differ.
const npmFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--include=optional'];

/** @typedef {{ isFresh: () => boolean, saying: string, make: () => Promise<void> }} Step */

const steps = {
  install: /** @type {Step} */ ({
    isFresh: () => isInstalled('portal'),
    saying: 'installing libraries…',
    make: () => runNpm(['ci', ...npmFlags, '--omit=dev']),
  }),
  // The tools that check the code double the number of packages. They are added to existing packages, which are
  // not reinstalled: a portal may be running from this folder.
  tools: /** @type {Step} */ ({
    isFresh: () => isInstalled('all'),
    saying: 'installing libraries and tools…',
    make: () => {
      const how = isInstalled('portal') ? ['install', '--no-save'] : ['ci'];
      return runNpm([...how, ...npmFlags, '--include=dev']);
    },
  }),
  generate: /** @type {Step} */ ({
    isFresh: () => read(clientStamp) === fingerprint(schemaFiles),
    saying: 'generating the database client…',
    make: async () => {
      fs.rmSync(clientStamp, { force: true });
      await runNode('node_modules/prisma/build/index.js', ['generate']);
      fs.writeFileSync(clientStamp, fingerprint(schemaFiles));
    },
  }),
  build: /** @type {Step} */ ({
    isFresh: () => read(buildStamp) === fingerprint(sourceFiles),
    saying: 'building…',
    make: async () => {
      fs.rmSync(buildStamp, { force: true });
      const madeFrom = fingerprint(sourceFiles); // before the build, so that an edit meanwhile makes the result stale
      await runNode('node_modules/@remix-run/dev/dist/cli.js', ['vite:build']);
      fs.writeFileSync(buildStamp, madeFrom);
    },
  }),
};

/**
 * Runs the steps that are stale, in order, and prints a line for each. Several processes may call it at once:
 * one works, the others wait.
 *
 * @param {(keyof typeof steps)[]} names
 */
export async function setUp(names) {
  const wanted = names.map((name) => steps[name]);
  if (wanted.every(({ isFresh }) => isFresh())) return undefined;
  await withLock('.cache/setup.lock', async () => {
    for (const { isFresh, saying, make } of wanted) {
      if (isFresh()) continue;
      console.log(saying);
      await make();
    }
  });
  return undefined;
}

/** @param {string} file */
function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
