import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** With a database for each file. */
const integration = {
  globalSetup: ['tests/setup/postgres.ts'],
  setupFiles: ['tests/setup/database.ts'],
  expect: { poll: { timeout: 10_000, interval: 25 } },
  testTimeout: minute,
  hookTimeout: minute,
  maxWorkers: 2,
};

/** Of processes, connections and limits: what a file before has done in the same process would tell. */
const inOwnProcess = ['ground', 'http', 'limits'].map(
  (folder) => `tests/integration/${folder}/**/*.test.ts`,
);

const inTheBrowser = {
  globalSetup: ['tests/setup/postgres.ts', 'tests/e2e/support/portals.ts'],
  setupFiles: ['tests/e2e/support/set-up.ts'],
  testTimeout: minute,
  hookTimeout: minute,
  maxWorkers: 2,
  // A page that navigates by script shows its address before its content: what is expected may take a moment.
  expect: { poll: { timeout: 10_000, interval: 25 } },
  // Lists of what is wrong are the point of these tests: say all of it.
  chaiConfig: { truncateThreshold: 0 },
};

const isFull = process.env['SECURITY'] === 'full';

// At full size these tell how long something takes: beside other suites they would tell what those take.
const measured = ['kills', 'timing', 'watchdog'].map((name) => `tests/security/${name}.test.ts`);
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
 * Five kinds of tests, run apart with `--project`. The Remix plugin stays out of it: modules are tested
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
          // They take moments; a busy machine takes its time.
          testTimeout: minute / 2,
          // To load what they test takes longer than the tests.
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
          // Two processes for all files: to load the portal takes longer than most files' tests.
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
          sequence: { groupOrder: 2 },
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
          sequence: { groupOrder: 4 },
        },
      },
      ...(isFull ? [measuredAlone] : []),
      {
        // No test either: figures of what is large, against the statements behind it.
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
        // No test: pictures of every page for people to look at, in tests/output/screens.
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
