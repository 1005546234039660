import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineProject } from 'vitest/config'
import { realtimeKitStandIn } from '../support/realtimeKit.ts'

export default defineProject({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: '../../wrangler.toml' },
      miniflare: {
        // Nobody outside is asked anything; RealtimeKit is stood in for.
        outboundService: realtimeKitStandIn().answer,
        bindings: {
          MIGRATIONS: await readD1Migrations('migrations'),
          RATE_LIMITS: 'off',
          // What chance draws in a test; a failure names it, and SEED repeats it.
          SEED: process.env['SEED'] ?? String(Math.floor(Math.random() * 2 ** 31)),
        },
      },
    })),
  ],
  test: {
    name: 'workers',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['**/*.test.ts'],
    setupFiles: ['./setup.ts'],
  },
})
