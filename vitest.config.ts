import { defineConfig } from 'vitest/config'

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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A consequence is waited for as long as Playwright waits: one second is a question of the machine's load.
          expect: { poll: { timeout: 15_000 } },
          globalSetup: 'scripts/prepare.ts',
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          globalSetup: 'scripts/prepare.ts',
          fileParallelism: false,
        },
      },
    ],
  },
})
