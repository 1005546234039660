import { defineConfig } from 'vitest/config'

/**
 * Only what never comes is given up, as a browser does (test/support/browser.ts): how long it takes to come is a
 * question of the machine's load.
 */
const PATIENT = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'domain',
          include: ['test/domain/**/*.test.ts'],
          environment: 'node',
          // Rules keep no state: a process for each file would take longer than its tests.
          isolate: false,
          // Properties tried hundreds of times: on a machine that others load, five seconds are not enough.
          testTimeout: 60_000,
        },
      },
      './test/workers/vitest.config.ts',
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          ...PATIENT,
          // Two cores: each file has a server, a state, a mailbox and browsers of its own, and mostly waits for them.
          maxWorkers: 2,
          globalSetup: 'scripts/prepare.ts',
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          environment: 'node',
          ...PATIENT,
          globalSetup: 'scripts/prepare.ts',
          fileParallelism: false,
        },
      },
    ],
  },
})
