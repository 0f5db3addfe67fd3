import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** One more than the test machine has processors, because tests also wait. */
const maxWorkers = 3;

/** Tests with a database for each file. */
const integration = {
  globalSetup: ['tests/setup/postgres.ts'],
  setupFiles: ['tests/setup/database.ts'],
  expect: { poll: { timeout: 10_000, interval: 25 } },
  testTimeout: minute,
  hookTimeout: minute,
  maxWorkers,
};

/** Tests of processes, connections and limits, which would notice what earlier files did in the same process. */
const inOwnProcess = ['backup', 'ground', 'http', 'limits'].map(
  (folder) => `tests/integration/${folder}/**/*.test.ts`,
);

const inTheBrowser = {
  globalSetup: ['tests/setup/postgres.ts', 'tests/e2e/support/portals.ts'],
  setupFiles: ['tests/e2e/support/set-up.ts'],
  // Stories and commands take their time on a busy machine.
  testTimeout: 2 * minute,
  hookTimeout: 2 * minute,
  maxWorkers: maxWorkers + 1,
  // A page that navigates by script changes its URL before its content, so what is expected may take a moment.
  expect: { poll: { timeout: 10_000, interval: 25 } },
  // These tests compare lists of problems: print them in full.
  chaiConfig: { truncateThreshold: 0 },
};

const isFull = process.env['SECURITY'] === 'full';

// At full size these measure how long something takes, which other suites would disturb.
const measured = ['kills', 'timing', 'watchdog', 'bursts'].map(
  (name) => `tests/security/${name}.test.ts`,
);
const measuredAlone = {
  extends: true as const,
  test: {
    name: 'security-alone',
    include: measured,
    ...inTheBrowser,
    maxWorkers: 1,
    sequence: { groupOrder: 6 },
  },
};

/**
 * Five kinds of tests, to be run separately with `--project`. The Remix plugin is not used: modules are tested
 * as they are, and pages in a real browser against the build.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.ts', 'prisma/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          // They take moments, but longer on a busy machine.
          testTimeout: minute / 2,
          // Loading the modules takes longer than the tests.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: inOwnProcess,
          ...integration,
          setupFiles: [...integration.setupFiles, 'tests/setup/cheap-hashes.ts'],
          // Few processes for all files, because loading the portal takes longer than most files' tests.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: inOwnProcess,
          ...integration,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...inTheBrowser,
          isolate: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        // The catalogue of attacks of docs/security.md; SECURITY=full runs all of it.
        extends: true,
        test: {
          name: 'security',
          include: ['tests/security/**/*.test.ts'],
          exclude: isFull ? measured : [],
          ...inTheBrowser,
          isolate: isFull,
          sequence: { groupOrder: 3 },
        },
      },
      ...(isFull ? [measuredAlone] : []),
      {
        // No tests: benchmarks with large data.
        extends: true,
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          globalSetup: ['tests/setup/postgres.ts'],
          setupFiles: ['tests/setup/database.ts'],
          sequence: { groupOrder: 6 },
        },
      },
      {
        // No tests: screenshots of every page for people to look at, in tests/output/screens.
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/e2e/screens/*.screens.ts'],
          ...inTheBrowser,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
});
